"""What nightly, rerun and run-part share: one day of the pipeline, in parts. Standard library only.

The store they work in:

    STORE/.lock                    held with flock while nightly or rerun works
    STORE/pages.sqlite             fetch's memory of all days
    STORE/incidents.sqlite         aggregate's memory of all days
    STORE/2025-10-19/              one day
        plan.json                  parts, and each stage's executable and flags
        fetch/part-00000.jsonl     pages; all of one host are in one part
        fetch/part-00000.key       what the part was made from, and what came of it
        fetch/fetch.key            the same of the whole fetch
        clean/ segment/ extract/   the same, part by part
        shard/                     with --shards: incidents of each part, for aggregate to merge
        aggregate/                 incident.jsonl, incidents.csv, report.html, and aggregate.key, which
                                   is not there while an earlier day has been aggregated after this one
        failures.jsonl             the failure records of all stages
        manifest.json              versions, flags, counts, CPU seconds, digests; written last
        manifest.logs/             what was run when, and what the stages said
        .aside/                    what is being written; renamed when whole, removed when left over

A file has its name only when it is whole and on the disk. A key holds the digest of everything that
a file depends on (input, stage, version and executable, flags, data files), so that it is made again
when one of them has changed, and only then.
"""
