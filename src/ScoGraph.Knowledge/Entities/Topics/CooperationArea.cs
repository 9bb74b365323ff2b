namespace ScoGraph.Knowledge;

/// <summary>An area in which members of an organisation cooperate (<c>:CooperationArea</c>).</summary>
public sealed class CooperationArea : Entity
{
    internal CooperationArea(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisations whose members cooperate in it (<c>COOPERATES_IN</c>).</summary>
    public LinkedEntities<Organization> Organizations => Incoming<Organization>("COOPERATES_IN");

    /// <summary>The initiatives that serve it (<c>SERVES</c>).</summary>
    public LinkedEntities<Initiative> Initiatives => Incoming<Initiative>("SERVES");

    /// <summary>The corridors that serve it (<c>SERVES</c>).</summary>
    public LinkedEntities<Corridor> Corridors => Incoming<Corridor>("SERVES");

    /// <summary>The events that called for deeper cooperation in it (<c>CALLED_FOR</c>).</summary>
    public LinkedEntities<Event> CalledForBy => Incoming<Event>("CALLED_FOR");

    /// <summary>The larger area that contains it (<c>PART_OF</c>).</summary>
    public LinkedEntities<CooperationArea> PartOf => Outgoing<CooperationArea>("PART_OF");

    /// <summary>The areas that it contains (<c>PART_OF</c>).</summary>
    public LinkedEntities<CooperationArea> Parts => Incoming<CooperationArea>("PART_OF");
}
