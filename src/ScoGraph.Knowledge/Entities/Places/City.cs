namespace ScoGraph.Knowledge;

/// <summary>A city (<c>:City</c>).</summary>
public sealed class City : Place
{
    internal City(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The country that it is in, or null where the sources do not say.</summary>
    public Country? Country => Countries.FirstOrDefault();

    /// <summary>The country that it is in, with its facts (<c>IN</c>).</summary>
    public LinkedEntities<Country> Countries => Outgoing<Country>("IN");

    /// <summary>The events held in it (<c>HELD_IN</c>).</summary>
    public LinkedEntities<Event> Events => Incoming<Event>("HELD_IN");
}
