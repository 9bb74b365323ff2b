using ScoGraph.Knowledge.Elements;

namespace ScoGraph.Knowledge;

/// <summary>
/// An entity for each kind. Each takes a name, unique among its kind, and a key, which is made of the name where none is given.
/// </summary>
public sealed partial class KnowledgeGraphBuilder
{
    /// <summary>Adds a country.</summary>
    /// <param name="name">The name.</param>
    /// <param name="member">Whether it is marked as a member (<c>:Member</c>) of the organisation that the graph is about.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Country> Country(string name, bool member = false, string? key = null) =>
        Draft<Country>(member ? ["Country", "Member"] : ["Country"], name, key);

    /// <summary>Adds an organisation.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">A second label, such as <c>University</c>, or null.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Organization> Organization(string name, string? kind = null, string? key = null) =>
        Draft<Organization>(kind is null ? ["Organization"] : ["Organization", kind], name, key);

    /// <summary>Adds a corridor.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it is, such as <c>pipeline</c>.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Corridor> Corridor(string name, string? kind = null, string? key = null) =>
        Set(Draft<Corridor>(["Corridor"], name, key), "kind", kind);

    /// <summary>Adds a role.</summary>
    /// <param name="name">The name.</param>
    /// <param name="holders">How many hold it, where the source says.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Role> Role(string name, long? holders = null, string? key = null) =>
        Set(Draft<Role>(["Role"], name, key), "holders", holders);

    /// <summary>Adds an event.</summary>
    /// <param name="name">The name.</param>
    /// <param name="number">Its number in a series.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Event> Event(string name, long? number = null, string? key = null) =>
        Set(Draft<Event>(["Event"], name, key), "number", number);

    /// <summary>Adds a claim. Somebody must have stated it (<see cref="Relations.Stated"/>).</summary>
    /// <param name="name">A short name.</param>
    /// <param name="text">What was stated, in one's own words.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Claim> Claim(string name, string text, string? key = null) =>
        Set(Draft<Claim>(["Claim"], name, key), KnowledgeNames.Text, text);

    /// <summary>Adds an entity of a kind that the typed model has no class for.</summary>
    /// <param name="label">The label, in PascalCase.</param>
    /// <param name="name">The name.</param>
    /// <param name="key">The key, or null for one made of the name.</param>
    public IEntityDraft<Thing> Thing(string label, string name, string? key = null) => Draft<Thing>([label], name, key);

    /// <summary>Adds a region.</summary>
    public IEntityDraft<Region> Region(string name, string? key = null) => Draft<Region>(["Region"], name, key);

    /// <summary>Adds a city.</summary>
    public IEntityDraft<City> City(string name, string? key = null) => Draft<City>(["City"], name, key);

    /// <summary>Adds an organ.</summary>
    public IEntityDraft<Organ> Organ(string name, string? key = null) => Draft<Organ>(["Organ"], name, key);

    /// <summary>Adds a principle.</summary>
    public IEntityDraft<Principle> Principle(string name, string? key = null) => Draft<Principle>(["Principle"], name, key);

    /// <summary>Adds a threat.</summary>
    public IEntityDraft<Threat> Threat(string name, string? key = null) => Draft<Threat>(["Threat"], name, key);

    /// <summary>Adds a challenge.</summary>
    public IEntityDraft<Challenge> Challenge(string name, string? key = null) => Draft<Challenge>(["Challenge"], name, key);

    /// <summary>Adds an area of cooperation.</summary>
    public IEntityDraft<CooperationArea> CooperationArea(string name, string? key = null) =>
        Draft<CooperationArea>(["CooperationArea"], name, key);

    /// <summary>Adds an initiative.</summary>
    public IEntityDraft<Initiative> Initiative(string name, string? key = null) => Draft<Initiative>(["Initiative"], name, key);

    /// <summary>Adds a charter or treaty.</summary>
    public IEntityDraft<Instrument> Instrument(string name, string? key = null) => Draft<Instrument>(["Instrument"], name, key);

    /// <summary>Adds a theme of a year.</summary>
    public IEntityDraft<Theme> Theme(string name, string? key = null) => Draft<Theme>(["Theme"], name, key);

    /// <summary>Adds a person.</summary>
    public IEntityDraft<Person> Person(string name, string? key = null) => Draft<Person>(["Person"], name, key);
}
