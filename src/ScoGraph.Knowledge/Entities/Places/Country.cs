namespace ScoGraph.Knowledge;

/// <summary>A country (<c>:Country</c>), a member of an organisation or not.</summary>
public sealed class Country : Place
{
    internal Country(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>Whether it is marked as a member (<c>:Member</c>) of the organisation that the graph is about.</summary>
    public bool IsMember => Node.Labels.Contains("Member");

    /// <summary>The organisations that it belongs to (<c>MEMBER_OF</c>).</summary>
    public LinkedEntities<Organization> MemberOf => Outgoing<Organization>("MEMBER_OF");

    /// <summary>The roles that it holds (<c>HOLDS</c>); a fact may say from when to when.</summary>
    public LinkedEntities<Role> Roles => Outgoing<Role>("HOLDS");

    /// <summary>The corridors that it built (<c>BUILT_BY</c>).</summary>
    public LinkedEntities<Corridor> BuiltCorridors => Incoming<Corridor>("BUILT_BY");

    /// <summary>The cities in it (<c>IN</c>).</summary>
    public LinkedEntities<City> Cities => Incoming<City>("IN");

    /// <summary>The themes that it introduced (<c>INTRODUCED</c>).</summary>
    public LinkedEntities<Theme> IntroducedThemes => Outgoing<Theme>("INTRODUCED");

    /// <summary>Those who hold or held a post in its service (<c>AFFILIATED_WITH</c>).</summary>
    public LinkedEntities<Person> People => Incoming<Person>("AFFILIATED_WITH");
}
