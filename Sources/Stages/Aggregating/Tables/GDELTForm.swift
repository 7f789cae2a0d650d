import Records

/// Incidents, one a row, in the 61 columns of the GDELT 2.0 event table.
///
/// GDELT's row is an event that any number of articles mention, which is an incident here. The order, the
/// names and the codes follow the "GDELT Event Database Data Format Codebook V2.0" (2015).
struct GDELTForm {
  /// The columns.
  let form: TableForm<Incident>

  /// Makes the columns.
  init(_ codes: CountryCodes) {
    form = TableForm(
      Self.days + Self.actor(1, "side a") { IncidentSides($0).a }
        + Self.actor(2, "side b") { IncidentSides($0).b } + Self.act
        + Self.actorPlace(1) + Self.actorPlace(2) + Self.place(codes) + Self.adding
    ) { incident in
      guard let latitude = incident.place?.latitude, let longitude = incident.place?.longitude
      else { return nil }
      return (latitude, longitude)
    }
  }

  private static let days: [TableColumn<Incident>] = [
    .init(
      "GLOBALEVENTID",
      "a whole number made from the incident's id; below 2^52, so that every reader keeps it exactly",
      number: { number(of: $0.id) }),
    .init(
      "SQLDATE", "first day, YYYYMMDD; the day of publication where no mention tells one",
      number: { day($0).map { $0.year * 10_000 + $0.month * 100 + $0.day } }),
    .init("MonthYear", "YYYYMM", number: { day($0).map { $0.year * 100 + $0.month } }),
    .init("Year", "YYYY", number: { day($0)?.year }),
    .init(
      "FractionDate", "the year and (30 × months before it + day) / 365, four decimals",
      decimal: { incident in
        day(incident).map { day in
          let share = Double((day.month - 1) * 30 + day.day) / 365
          return Double(day.year) + (min(share, 0.9999) * 10_000).rounded() / 10_000
        }
      }),
  ]

  private static func actor(
    _ number: Int, _ word: String, _ side: @escaping @Sendable (Incident) -> IncidentSides.Side
  ) -> [TableColumn<Incident>] {
    let name = "Actor\(number)"
    let first: @Sendable (Incident) -> IncidentParty? = { side($0).parties.first }
    return [
      .init(
        "\(name)Code",
        "first code of \(word): country and role, as in RUSMIL; for groups this project's own"
      ) { incident in
        first(incident).flatMap { $0.id ?? GDELTForm.code($0) }
      },
      .init("\(name)Name", "its name, in capitals") {
        first($0).flatMap(IncidentWording.name)?.uppercased()
      },
      .init("\(name)CountryCode", "ISO 3166 alpha-3, which CAMEO follows for most countries") {
        first($0)?.country
      },
      .init(
        "\(name)KnownGroupCode",
        "of an international organisation, the letters behind IGO or NGO: UNO"
      ) { incident in
        first(incident)?.id.flatMap { id in
          ["IGO", "NGO"].contains(where: id.hasPrefix) && id.utf8.count >= 6
            ? String(id.dropFirst(3).prefix(3)) : nil
        }
      },
      .absent("\(name)EthnicCode", "not coded"),
      .absent("\(name)Religion1Code", "not coded"),
      .absent("\(name)Religion2Code", "not coded"),
      .init("\(name)Type1Code", "role by CAMEO: GOV, MIL, REB, CVL …; empty where unknown") {
        incident in
        first(incident)?.sector.flatMap {
          ["UNK", ""].contains($0) ? nil : $0 == "JRN" ? "MED" : $0
        }
      },
      .absent("\(name)Type2Code", "one role is coded"),
      .absent("\(name)Type3Code", "one role is coded"),
    ]
  }

  private static let act: [TableColumn<Incident>] = [
    .init(
      "IsRootEvent", "1 where a mention stands in the first three sentences of its page, else 0",
      number: { incident in
        incident.mentions.contains { $0.sentence.index <= 2 } ? 1 : 0
      }),
    .init("EventCode", "CAMEO code; text, since it may begin with 0") { $0.cameo },
    .init("EventBaseCode", "its first three digits") { $0.cameo.map { String($0.prefix(3)) } },
    .init("EventRootCode", "its first two digits") { $0.cameo.map { String($0.prefix(2)) } },
    .init(
      "QuadClass",
      "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
      number: { $0.quad.flatMap(QuadClass.init)?.number }),
    .init("GoldsteinScale", "−10 to 10", decimal: { $0.goldstein }),
    .init("NumMentions", "event records", number: { $0.mentions.count }),
    .init("NumSources", "sites", number: { $0.sites.count }),
    .init("NumArticles", "documents", number: { $0.documents }),
    .absent("AvgTone", "tone is not measured"),
  ]

  private static func actorPlace(_ number: Int) -> [TableColumn<Incident>] {
    let why = "places of actors are not coded"
    return [
      .init("Actor\(number)Geo_Type", "always 0: \(why)", number: { _ in 0 })
    ]
      + ["Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map {
        .absent("Actor\(number)Geo_\($0)", why)
      }
  }

  private static func place(_ codes: CountryCodes) -> [TableColumn<Incident>] {
    [
      .init(
        "ActionGeo_Type",
        "0 none, 1 country, 2 state of the USA, 3 town of the USA, 4 town elsewhere, 5 division elsewhere",
        number: { type(of: $0.place) }),
      .init("ActionGeo_Fullname", "place, division, country in English") { incident in
        incident.place.map { place in
          var parts = [place.name]
          if let division = place.admin1, division != place.name { parts.append(division) }
          if let country = codes.name(of: place.country), country != place.name {
            parts.append(country)
          }
          return parts.joined(separator: ", ")
        }
      },
      .init("ActionGeo_CountryCode", "FIPS 10-4") { codes.fips(of: $0.place?.country) },
      .init(
        "ActionGeo_ADM1Code", "FIPS 10-4 of the country only; codes of divisions are not carried"
      ) { codes.fips(of: $0.place?.country) },
      .absent("ActionGeo_ADM2Code", "not carried"),
      .init("ActionGeo_Lat", "degrees north, WGS 84", decimal: { $0.place?.latitude }),
      .init("ActionGeo_Long", "degrees east, WGS 84", decimal: { $0.place?.longitude }),
      .absent(
        "ActionGeo_FeatureID", "GDELT's are GNS and GNIS numbers; for GeoNames' see `incidents`"),
    ]
  }

  private static let adding: [TableColumn<Incident>] = [
    .init(
      "DATEADDED", "first publication, YYYYMMDDHHMMSS in UTC where the page tells a zone",
      number: { incident in
        (incident.firstPublished ?? incident.mentions.first?.published).flatMap(
          PublicationTime.init)?
          .digits
      }),
    .init("SOURCEURL", "the page that told it first") { $0.mentions.first?.url ?? $0.urls.first },
  ]

  /// 13 hexadecimal digits of the id's digest: 52 bits, which also doubles hold exactly.
  static func number(of id: String) -> Int? {
    Int(ContentDigest.identifier(of: "gdelt", id).prefix(13), radix: 16)
  }

  private static func day(_ incident: Incident) -> (year: Int, month: Int, day: Int)? {
    let text = incident.date?.from ?? incident.firstPublished ?? incident.mentions.first?.published
    return text.flatMap { CivilDate(iso: $0) }?.parts
  }

  private static func code(_ party: IncidentParty) -> String? {
    let sector = party.sector == "UNK" ? "" : party.sector ?? ""
    let code = (party.country ?? "") + sector
    return code.isEmpty ? nil : code
  }

  private static func type(of place: IncidentPlace?) -> Int {
    guard let place else { return 0 }
    let isUSA = place.country == "USA"
    return switch place.precision {
    case 1...3: isUSA ? 3 : 4
    case 4, 5: isUSA ? 2 : 5
    case 6: 1
    default: 0
    }
  }
}
