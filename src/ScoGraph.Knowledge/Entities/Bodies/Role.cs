namespace ScoGraph.Knowledge;

/// <summary>A standing that an organisation grants (<c>:Role</c>): member state, observer, presidency.</summary>
public sealed class Role : Entity
{
    internal Role(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>How many hold it; the sources may give the number and not the names. Null where they do not say.</summary>
    public long? HolderCount => Integer("holders");

    /// <summary>Those who hold it, as far as the sources name them (<c>HOLDS</c>); a fact may say from when to when.</summary>
    public LinkedEntities<Country> Holders => Incoming<Country>("HOLDS");

    /// <summary>The organisation that grants it (<c>GRANTS</c>).</summary>
    public LinkedEntities<Organization> GrantedBy => Incoming<Organization>("GRANTS");
}
