namespace ScoGraph.Knowledge;

public sealed partial class KnowledgeGraph
{
    /// <summary>The countries that are marked as members (<c>:Member</c>) of the organisation that the graph is about.</summary>
    public IReadOnlyList<Country> Members => [.. Countries.Where(country => country.IsMember)];

    /// <summary>The countries, members or not.</summary>
    public IReadOnlyList<Country> Countries => OfType<Country>();

    /// <summary>The regions.</summary>
    public IReadOnlyList<Region> Regions => OfType<Region>();

    /// <summary>The cities.</summary>
    public IReadOnlyList<City> Cities => OfType<City>();

    /// <summary>The corridors.</summary>
    public IReadOnlyList<Corridor> Corridors => OfType<Corridor>();

    /// <summary>The organisations.</summary>
    public IReadOnlyList<Organization> Organizations => OfType<Organization>();

    /// <summary>The organs.</summary>
    public IReadOnlyList<Organ> Organs => OfType<Organ>();

    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles => OfType<Role>();

    /// <summary>The principles.</summary>
    public IReadOnlyList<Principle> Principles => OfType<Principle>();

    /// <summary>The threats.</summary>
    public IReadOnlyList<Threat> Threats => OfType<Threat>();

    /// <summary>The challenges.</summary>
    public IReadOnlyList<Challenge> Challenges => OfType<Challenge>();

    /// <summary>The areas of cooperation.</summary>
    public IReadOnlyList<CooperationArea> CooperationAreas => OfType<CooperationArea>();

    /// <summary>The initiatives.</summary>
    public IReadOnlyList<Initiative> Initiatives => OfType<Initiative>();

    /// <summary>The events.</summary>
    public IReadOnlyList<Event> Events => OfType<Event>();

    /// <summary>The instruments.</summary>
    public IReadOnlyList<Instrument> Instruments => OfType<Instrument>();

    /// <summary>The themes.</summary>
    public IReadOnlyList<Theme> Themes => OfType<Theme>();

    /// <summary>The people.</summary>
    public IReadOnlyList<Person> People => OfType<Person>();

    /// <summary>The claims.</summary>
    public IReadOnlyList<Claim> Claims => OfType<Claim>();

    /// <summary>The documents, the sources of the facts.</summary>
    public IReadOnlyList<Document> Documents => OfType<Document>();
}
