using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge.Building;

/// <summary>What a draft is to its builder, whatever its type.</summary>
internal abstract class EntityDraft(KnowledgeGraphBuilder builder, int number, string[] labels)
{
    public KnowledgeGraphBuilder Builder => builder;

    /// <summary>The node's number in the order in which nodes were added.</summary>
    public int Number => number;

    public string[] Labels => labels;

    public OrderedDictionary<string, Value> Properties { get; } = new(StringComparer.Ordinal);

    public string Key => Properties[KnowledgeNames.Key].AsString();

    public string Name => Properties[KnowledgeNames.Name].AsString();
}

/// <inheritdoc cref="IEntityDraft{T}"/>
internal sealed class EntityDraft<T>(KnowledgeGraphBuilder builder, int number, string[] labels)
    : EntityDraft(builder, number, labels), IEntityDraft<T>
    where T : Entity;
