namespace ScoGraph.Knowledge;

/// <summary>A charter or treaty (<c>:Instrument</c>).</summary>
public sealed class Instrument : Entity
{
    internal Instrument(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The principles that it enshrines (<c>ENSHRINES</c>).</summary>
    public LinkedEntities<Principle> Enshrines => Outgoing<Principle>("ENSHRINES");

    /// <summary>The organisation whose charter it is (<c>CHARTER_OF</c>).</summary>
    public LinkedEntities<Organization> CharterOf => Outgoing<Organization>("CHARTER_OF");
}
