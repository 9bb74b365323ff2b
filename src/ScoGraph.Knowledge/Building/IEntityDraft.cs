namespace ScoGraph.Knowledge;

/// <summary>
/// An entity of a graph that is being built, to be named in facts. Made by <see cref="KnowledgeGraphBuilder"/>; others cannot be used with
/// it.
/// </summary>
/// <typeparam name="T">What the entity becomes.</typeparam>
public interface IEntityDraft<out T>
    where T : Entity
{
    /// <summary>The key that it will have.</summary>
    string Key { get; }

    /// <summary>The name that it will have.</summary>
    string Name { get; }
}
