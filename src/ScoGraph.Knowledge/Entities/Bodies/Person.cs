namespace ScoGraph.Knowledge;

/// <summary>A person whom a source quotes or names (<c>:Person</c>).</summary>
public sealed class Person : Entity
{
    internal Person(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>What the person stated (<c>STATED</c>).</summary>
    public LinkedEntities<Claim> Claims => Outgoing<Claim>("STATED");

    /// <summary>The organisations and countries in whose service the person is or was (<c>AFFILIATED_WITH</c>).</summary>
    public LinkedEntities<Entity> AffiliatedWith => Outgoing<Entity>("AFFILIATED_WITH");

    /// <summary>The posts that the person holds or held, one for each affiliation.</summary>
    public IReadOnlyList<Affiliation> Affiliations => [.. AffiliatedWith.Facts.Select(fact => new Affiliation(fact))];
}
