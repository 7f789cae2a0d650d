extension DateFinder {
  /// Weighs what readers see under the title against what machines are told, where these give
  /// other days.
  ///
  /// One dateline under the title is what the publisher tells readers. Where words call it an
  /// update it says nothing of the publication, but that nobody confirms the machines' day.
  func weighContradictions(in candidates: inout [DateCandidate]) {
    let told = candidates.filter { !$0.isShown }.map(\.date)
    let datelines = candidates.filter(\.isUnderTitle)
    guard !told.isEmpty, let dateline = datelines.first(where: { !$0.isChange }) ?? datelines.first,
      candidates.allSatisfy({ !$0.isShown || !$0.isOwn || !told.hasDay(of: $0.date) }),
      datelines.allSatisfy({
        $0.date.isoDay == dateline.date.isoDay || $0.isChange != dateline.isChange
      }), !told.contains(where: { $0.isMirrored(dateline.date) })
    else { return }
    for index in candidates.indices {
      if dateline.isChange, !candidates[index].isShown {
        candidates[index].points += witnesses.points(.unconfirmed)
      } else if !dateline.isChange, candidates[index].date.isoDay == dateline.date.isoDay {
        candidates[index].points += witnesses.points(.onlyDateline)
      }
    }
  }

  /// Leaves out what furniture shows where several datelines stand outside of it: there they are
  /// those of a list, and a label in its margin is that of one entry.
  func leaveOutTeasers(of candidates: inout [DateCandidate]) {
    let datelines = candidates.filter {
      $0.isShown && $0.isNearTitle && $0.isDateline && !$0.isAside
    }
    guard Set(datelines.map(\.date.isoDay)).count >= 2 else { return }
    candidates.removeAll { $0.isShown && $0.isAside }
  }
}

extension [PageDate] {
  /// Whether one of the dates is of the same day.
  fileprivate func hasDay(of date: PageDate) -> Bool { contains { $0.isoDay == date.isoDay } }
}

extension PageDate {
  /// Whether the other date is the same with day and month in each other's place: one of them was
  /// read wrong.
  fileprivate func isMirrored(_ other: PageDate) -> Bool {
    year == other.year && month == other.day && day == other.month
  }
}
