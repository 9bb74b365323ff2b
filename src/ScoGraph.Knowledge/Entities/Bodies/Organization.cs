namespace ScoGraph.Knowledge;

/// <summary>An organisation (<c>:Organization</c>); its further labels tell of what kind: a university, a news agency.</summary>
public sealed class Organization : Body
{
    internal Organization(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The year of its founding, or null where the sources do not say.</summary>
    public long? Founded => Integer("founded");

    /// <summary>The countries that belong to it (<c>MEMBER_OF</c>).</summary>
    public LinkedEntities<Country> Members => Incoming<Country>("MEMBER_OF");

    /// <summary>Its organs (<c>PART_OF</c>).</summary>
    public LinkedEntities<Organ> Organs => Incoming<Organ>("PART_OF");

    /// <summary>The roles that it grants (<c>GRANTS</c>).</summary>
    public LinkedEntities<Role> Roles => Outgoing<Role>("GRANTS");

    /// <summary>The principles that it upholds (<c>UPHOLDS</c>).</summary>
    public LinkedEntities<Principle> Principles => Outgoing<Principle>("UPHOLDS");

    /// <summary>Its charter (<c>CHARTER_OF</c>).</summary>
    public LinkedEntities<Instrument> Charters => Incoming<Instrument>("CHARTER_OF");

    /// <summary>The areas in which its members cooperate (<c>COOPERATES_IN</c>).</summary>
    public LinkedEntities<CooperationArea> CooperationAreas => Outgoing<CooperationArea>("COOPERATES_IN");

    /// <summary>The challenges that it adapts to (<c>ADAPTS_TO</c>).</summary>
    public LinkedEntities<Challenge> Challenges => Outgoing<Challenge>("ADAPTS_TO");

    /// <summary>The regions that it spans (<c>SPANS</c>).</summary>
    public LinkedEntities<Region> Regions => Outgoing<Region>("SPANS");

    /// <summary>The themes of its years (<c>HAS_THEME</c>); a fact may say from when to when.</summary>
    public LinkedEntities<Theme> Themes => Outgoing<Theme>("HAS_THEME");

    /// <summary>Those who hold or held a post in it (<c>AFFILIATED_WITH</c>).</summary>
    public LinkedEntities<Person> People => Incoming<Person>("AFFILIATED_WITH");

    /// <summary>The claims that were told to it (<c>TOLD_TO</c>).</summary>
    public LinkedEntities<Claim> ClaimsTold => Incoming<Claim>("TOLD_TO");
}
