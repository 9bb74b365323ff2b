namespace ScoGraph.Knowledge;

/// <summary>A principle that an organisation upholds (<c>:Principle</c>).</summary>
public sealed class Principle : Entity
{
    internal Principle(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisations that uphold it (<c>UPHOLDS</c>).</summary>
    public LinkedEntities<Organization> UpheldBy => Incoming<Organization>("UPHOLDS");

    /// <summary>The instruments that enshrine it (<c>ENSHRINES</c>).</summary>
    public LinkedEntities<Instrument> EnshrinedIn => Incoming<Instrument>("ENSHRINES");

    /// <summary>The larger principle that contains it (<c>PART_OF</c>).</summary>
    public LinkedEntities<Principle> PartOf => Outgoing<Principle>("PART_OF");

    /// <summary>The principles that it contains (<c>PART_OF</c>).</summary>
    public LinkedEntities<Principle> Parts => Incoming<Principle>("PART_OF");
}
