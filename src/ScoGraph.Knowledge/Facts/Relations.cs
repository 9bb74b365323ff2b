using ScoGraph.Knowledge.Elements;

namespace ScoGraph.Knowledge;

/// <summary>The kinds of facts that the typed model knows.</summary>
public static class Relations
{
    /// <summary>A country belongs to an organisation.</summary>
    public static Relation<Country, Organization> MemberOf { get; } = new("MEMBER_OF", ["Country"], ["Organization"]);

    /// <summary>A country holds a role; <c>from</c> and <c>to</c> tell the years.</summary>
    public static Relation<Country, Role> Holds { get; } = new("HOLDS", ["Country"], ["Role"]);

    /// <summary>An organisation grants a role; <c>holders</c> tells to how many.</summary>
    public static Relation<Organization, Role> Grants { get; } = new("GRANTS", ["Organization"], ["Role"]);

    /// <summary>An organ is part of an organisation.</summary>
    public static Relation<Organ, Organization> OrganOf { get; } = new("PART_OF", ["Organ"], ["Organization"]);

    /// <summary>An event is a meeting of an organ.</summary>
    public static Relation<Event, Organ> MeetingOf { get; } = new("MEETING_OF", ["Event"], ["Organ"]);

    /// <summary>An event was held in a city.</summary>
    public static Relation<Event, City> HeldIn { get; } = new("HELD_IN", ["Event"], ["City"]);

    /// <summary>A city is in a country.</summary>
    public static Relation<City, Country> CityIn { get; } = new("IN", ["City"], ["Country"]);

    /// <summary>An event builds on the outcomes of another.</summary>
    public static Relation<Event, Event> BuildsOn { get; } = new("BUILDS_ON", ["Event"], ["Event"]);

    /// <summary>An event called for deeper cooperation in an area.</summary>
    public static Relation<Event, CooperationArea> CalledFor { get; } = new("CALLED_FOR", ["Event"], ["CooperationArea"]);

    /// <summary>The members of an organisation cooperate in an area.</summary>
    public static Relation<Organization, CooperationArea> CooperatesIn { get; } =
        new("COOPERATES_IN", ["Organization"], ["CooperationArea"]);

    /// <summary>An area is part of a larger one.</summary>
    public static Relation<CooperationArea, CooperationArea> AreaWithin { get; } = new("PART_OF", ["CooperationArea"], ["CooperationArea"]);

    /// <summary>A corridor connects a place with others.</summary>
    public static Relation<Corridor, Place> Connects { get; } = new("CONNECTS", ["Corridor"], ["Country", "Region", "City"]);

    /// <summary>A country built a corridor.</summary>
    public static Relation<Corridor, Country> BuiltBy { get; } = new("BUILT_BY", ["Corridor"], ["Country"]);

    /// <summary>A corridor or an initiative serves an area of cooperation.</summary>
    public static Relation<Project, CooperationArea> Serves { get; } = new("SERVES", ["Corridor", "Initiative"], ["CooperationArea"]);

    /// <summary>An organisation upholds a principle.</summary>
    public static Relation<Organization, Principle> Upholds { get; } = new("UPHOLDS", ["Organization"], ["Principle"]);

    /// <summary>A principle is part of a larger one.</summary>
    public static Relation<Principle, Principle> PrincipleWithin { get; } = new("PART_OF", ["Principle"], ["Principle"]);

    /// <summary>An instrument enshrines a principle.</summary>
    public static Relation<Instrument, Principle> Enshrines { get; } = new("ENSHRINES", ["Instrument"], ["Principle"]);

    /// <summary>An instrument is the charter of an organisation.</summary>
    public static Relation<Instrument, Organization> CharterOf { get; } = new("CHARTER_OF", ["Instrument"], ["Organization"]);

    /// <summary>An organisation or organ counters a threat.</summary>
    public static Relation<Body, Threat> Counters { get; } = new("COUNTERS", ["Organization", "Organ"], ["Threat"]);

    /// <summary>An organisation adapts to a challenge.</summary>
    public static Relation<Organization, Challenge> AdaptsTo { get; } = new("ADAPTS_TO", ["Organization"], ["Challenge"]);

    /// <summary>An organ runs an initiative.</summary>
    public static Relation<Organ, Initiative> Runs { get; } = new("RUNS", ["Organ"], ["Initiative"]);

    /// <summary>A country introduced a theme.</summary>
    public static Relation<Country, Theme> Introduced { get; } = new("INTRODUCED", ["Country"], ["Theme"]);

    /// <summary>An organisation has a theme; <c>from</c> and <c>to</c> tell the years.</summary>
    public static Relation<Organization, Theme> HasTheme { get; } = new("HAS_THEME", ["Organization"], ["Theme"]);

    /// <summary>An organisation spans a region.</summary>
    public static Relation<Organization, Region> Spans { get; } = new("SPANS", ["Organization"], ["Region"]);

    /// <summary>A person serves an organisation or a country; <c>position</c>, <c>unit</c> and <c>former</c> tell in what post.</summary>
    public static Relation<Person, Entity> AffiliatedWith { get; } = new("AFFILIATED_WITH", ["Person"], ["Organization", "Country"]);

    /// <summary>A person stated a claim.</summary>
    public static Relation<Person, Claim> Stated { get; } = new(KnowledgeNames.StatedBy, ["Person"], ["Claim"]);

    /// <summary>A claim is about an entity.</summary>
    public static Relation<Claim, Entity> About { get; } = new("ABOUT", ["Claim"], []);

    /// <summary>A claim was told to an organisation.</summary>
    public static Relation<Claim, Organization> ToldTo { get; } = new("TOLD_TO", ["Claim"], ["Organization"]);

    /// <summary>A paragraph names an entity; <c>nested</c> is true where only within another name.</summary>
    public static Relation<Entity, Passage> MentionedIn { get; } = new(KnowledgeNames.MentionedIn, [], ["Passage"]);

    /// <summary>A paragraph is part of a document.</summary>
    public static Relation<Passage, Document> PassageOf { get; } = new(KnowledgeNames.PartOf, ["Passage"], ["Document"]);

    internal static IReadOnlyList<Relation> All { get; } =
    [
        MemberOf, Holds, Grants, OrganOf, MeetingOf, HeldIn, CityIn, BuildsOn,
        CalledFor, CooperatesIn, AreaWithin, Connects, BuiltBy, Serves, Upholds, PrincipleWithin,
        Enshrines, CharterOf, Counters, AdaptsTo, Runs, Introduced, HasTheme, Spans,
        AffiliatedWith, Stated, About, ToldTo, MentionedIn, PassageOf,
    ];

    /// <summary>Which facts say from when to when they hold: those with <c>from</c> and <c>to</c>.</summary>
    internal static IReadOnlyList<ValidityRule> Validity { get; } =
    [
        .. new[] { Holds.Pattern, HasTheme.Pattern }
            .Select(pattern => ValidityRule.On(DeclarationTarget.Relationships(pattern.Type), "from", "to")),
    ];

    internal static IEnumerable<RelationPattern> Patterns => All.Select(relation => relation.Pattern);
}
