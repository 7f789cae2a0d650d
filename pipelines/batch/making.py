"""Makes a day, or what is out of date of it: parts side by side, then the incidents."""

import concurrent.futures

from batch import manifest, stages
from batch.aggregating import aggregate, later_days
from batch.errors import IO, RunFailure
from batch.part import run_part


def make_parts(day, plan, processes, jobs, first="clean", force=False):
    """Runs the stages of parts from `first` on, `jobs` parts at a time; returns their records.

    A part that fails does not stop the others; then the first failure is raised. The order of the work
    changes no byte of what is made.
    """
    count = day.parts()
    busy = sum(1 for index in range(count) if (day.part_record("fetch", index) or {}).get("lines"))
    threads = max(1, jobs // max(1, busy))
    flow = [stage for stage in stages.part_stages(plan) if stage in stages.following(plan, first)]

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
        raise _failure_of_parts(failures, count)
    return [record for future in futures for record in future.result()]


def _failure_of_parts(failures, count):
    """The first failure, with the number of its part and how many others there are."""
    index, error = failures[0]
    more = f" ({len(failures)} of {count} parts failed)" if len(failures) > 1 else ""
    if isinstance(error, RunFailure):
        return RunFailure(error.status, f"part {index}: {error}{more}")
    if isinstance(error, OSError):
        return RunFailure(IO, f"part {index}: {error.filename}: {error.strerror}{more}")
    return error


def make_from(day, plan, processes, jobs, first, force=False):
    """Makes what is out of date from a stage on; returns how many of its steps were run."""
    records = make_parts(day, plan, processes, jobs, first, force)
    records.append(aggregate(day, plan, processes, force))
    return sum(record["ran"] for record in records)


def aggregate_later_days(day, processes, until=None):
    """Aggregates again, in order, the days after this one, up to `until`, that are marked for it.

    Else an article that was changed or taken off since would again be as it was on this day. Returns their dates.
    """
    dates = []
    for later in later_days(day):
        if later.aggregate_key.exists() or (until and later.date >= until):
            continue
        plan = later.plan
        plan["stages"]["aggregate"] = stages.settings("aggregate", plan["stages"]["aggregate"]["flags"])
        later.open()
        try:
            later.note(f"aggregated again after {day.date}")
            later.save_plan(plan)
            aggregate(later, plan, processes)
            manifest.sign(later, plan)
            dates.append(later.date)
        finally:
            later.close()
    return dates
