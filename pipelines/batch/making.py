"""Makes a day, or what is out of date of it: parts side by side, then the incidents."""

import concurrent.futures

from batch import stages
from batch.aggregating import aggregate
from batch.errors import IO, RunFailure
from batch.part import run_part


def make_parts(day, plan, processes, jobs, first="clean", force=False):
    """Runs the stages from `first` to extract on every part, `jobs` parts at a time.

    A part that fails does not stop the others; then the first failure is raised. The order of the work
    changes no byte of what is made.
    """
    count = day.parts()
    busy = sum(1 for index in range(count) if (day.part_record("fetch", index) or {}).get("lines"))
    threads = max(1, jobs // max(1, busy))
    flow = [stage for stage in stages.PART_STAGES if stage in stages.following(first)]

    def make(index):
        return [run_part(day, plan, stage, index, processes, threads, force) for stage in flow]

    with concurrent.futures.ThreadPoolExecutor(max_workers=jobs) as pool:
        futures = [pool.submit(make, index) for index in range(count)]
        try:
            failures = [(index, error) for index, future in enumerate(futures) if (error := future.exception())]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    if failures:
        index, error = failures[0]
        more = f" ({len(failures)} of {count} parts failed)" if len(failures) > 1 else ""
        if isinstance(error, RunFailure):
            raise RunFailure(error.status, f"part {index}: {error}{more}") from error
        if isinstance(error, OSError):
            raise RunFailure(IO, f"part {index}: {error.filename}: {error.strerror}{more}") from error
        raise error
    return [record for future in futures for record in future.result()]


def make_from(day, plan, processes, jobs, first, force=False):
    """Makes what is out of date from a stage on; returns how many of its steps were run."""
    records = make_parts(day, plan, processes, jobs, first, force) if first in stages.PART_STAGES else []
    records.append(aggregate(day, plan, processes, force))
    return sum(record["ran"] for record in records)
