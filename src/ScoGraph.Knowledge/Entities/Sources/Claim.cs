namespace ScoGraph.Knowledge;

/// <summary>What a person stated (<c>:Claim</c>): not a fact of the graph but somebody's view.</summary>
public sealed class Claim : Entity
{
    internal Claim(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>What was stated, in the words of who recorded it, not a quotation.</summary>
    public string Statement => Text("text")!;

    /// <summary>The person who stated it.</summary>
    public Person Speaker => Speakers[0];

    /// <summary>The person who stated it, with the facts (<c>STATED</c>).</summary>
    public LinkedEntities<Person> Speakers => Incoming<Person>("STATED");

    /// <summary>What it is about (<c>ABOUT</c>).</summary>
    public LinkedEntities<Entity> About => Outgoing<Entity>("ABOUT");

    /// <summary>Whom it was told to (<c>TOLD_TO</c>); often the sources do not say.</summary>
    public LinkedEntities<Organization> ToldTo => Outgoing<Organization>("TOLD_TO");
}
