namespace ScoGraph.Knowledge;

/// <summary>A part of an organisation that acts for it (<c>:Organ</c>).</summary>
public sealed class Organ : Body
{
    internal Organ(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisation that it is part of (<c>PART_OF</c>).</summary>
    public LinkedEntities<Organization> PartOf => Outgoing<Organization>("PART_OF");

    /// <summary>Its meetings (<c>MEETING_OF</c>).</summary>
    public LinkedEntities<Event> Meetings => Incoming<Event>("MEETING_OF");

    /// <summary>The initiatives that it runs (<c>RUNS</c>).</summary>
    public LinkedEntities<Initiative> Runs => Outgoing<Initiative>("RUNS");
}
