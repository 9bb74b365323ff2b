using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>A node to create for each row.</summary>
internal sealed record NewNode(int Slot, LabelSource Labels, Evaluator? Properties, SourceSpan Span);

/// <summary>Labels to give or take: some by name, some computed for each row.</summary>
internal sealed class LabelSource(string[] names, ImmutableArray<Evaluator> computed)
{
    public string[] Read(Frame frame) => computed.IsEmpty ? names
        : [.. names.Concat(computed.SelectMany(c => ComputedNames.Read(c(frame)))).Distinct(StringComparer.Ordinal)];
}

/// <summary>A relationship to create for each row.</summary>
internal sealed record NewRelationship(
    int Slot, string Type, Evaluator? ComputedType, int From, int To, Evaluator? Properties, SourceSpan Span);

/// <summary>Creates what CREATE, or MERGE where it finds nothing, makes for a row.</summary>
internal sealed class ElementCreator(
    ImmutableArray<NewNode> nodes, ImmutableArray<NewRelationship> relationships, ImmutableArray<(int Slot, Evaluator Path)> paths)
{
    /// <exception cref="QueryException">A property cannot be stored, or an end is no node.</exception>
    public void Create(Frame frame, IGraphWriter writer)
    {
        foreach (NewNode node in nodes)
            WriteOperator.Guarded(node.Span, frame, () => Create(node, frame, writer));
        foreach (NewRelationship relationship in relationships)
            WriteOperator.Guarded(relationship.Span, frame, () => Create(relationship, frame, writer));
        foreach ((int slot, Evaluator path) in paths)
            frame.Row[slot] = path(frame);
    }

    private static void Create(NewNode node, Frame frame, IGraphWriter writer)
    {
        Value properties = node.Properties?.Invoke(frame) ?? default;
        int id = writer.CreateNode(node.Labels.Read(frame));
        frame.Row[node.Slot] = Value.FromNode(id);
        foreach ((string key, Value value) in ElementMaps.Entries(properties, frame))
        {
            if (!value.IsNull)
                writer.SetNodeProperty(id, key, value);
        }
    }

    private static void Create(NewRelationship relationship, Frame frame, IGraphWriter writer)
    {
        Value properties = relationship.Properties?.Invoke(frame) ?? default;
        string type = relationship.ComputedType is { } computed ? ComputedNames.ReadType(computed(frame)) : relationship.Type;
        int id = writer.CreateRelationship(type, End(frame.Row[relationship.From]), End(frame.Row[relationship.To]));
        frame.Row[relationship.Slot] = Value.FromRelationship(id);
        foreach ((string key, Value value) in ElementMaps.Entries(properties, frame))
        {
            if (!value.IsNull)
                writer.SetRelationshipProperty(id, key, value);
        }
    }

    private static int End(in Value value) =>
        value.IsNode ? value.AsId() : throw (value.IsNull ? RuntimeErrors.NullNode() : RuntimeErrors.NotNode(value));
}
