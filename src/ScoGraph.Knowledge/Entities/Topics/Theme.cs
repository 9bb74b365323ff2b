namespace ScoGraph.Knowledge;

/// <summary>The theme of an organisation's year (<c>:Theme</c>).</summary>
public sealed class Theme : Entity
{
    internal Theme(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisation whose theme it is (<c>HAS_THEME</c>); the fact may say from when to when.</summary>
    public LinkedEntities<Organization> ThemeOf => Incoming<Organization>("HAS_THEME");

    /// <summary>The countries that introduced it (<c>INTRODUCED</c>).</summary>
    public LinkedEntities<Country> IntroducedBy => Incoming<Country>("INTRODUCED");
}
