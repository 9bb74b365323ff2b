using System.Collections.Immutable;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>Creates what CREATE, or MERGE where it finds nothing, makes for a row.</summary>
internal sealed class ElementCreator(
    ImmutableArray<NewNode> nodes, ImmutableArray<NewRelationship> relationships, ImmutableArray<(int Slot, Evaluator Path)> paths)
{
    /// <exception cref="Model.Diagnostics.ValueException">A property cannot be stored, or an end is no node.</exception>
    public void Create(Frame frame, IGraphWriter writer)
    {
        foreach (NewNode node in nodes)
            Create(node, frame, writer);
        foreach (NewRelationship relationship in relationships)
            Create(relationship, frame, writer);
        foreach ((int slot, Evaluator path) in paths)
            frame.Row[slot] = path(frame);
    }

    private static void Create(NewNode node, Frame frame, IGraphWriter writer)
    {
        Value properties = node.Properties?.Invoke(frame) ?? default;
        string[] labels = node.Labels.Read(frame, node.Place);
        frame.Place = node.Place;
        int id = writer.CreateNode(labels);
        frame.Row[node.Slot] = Value.FromNode(id);
        foreach ((string key, Value value) in ElementMaps.Entries(properties, frame))
        {
            if (!value.IsNull)
                writer.SetNodeProperty(id, key, value);
            frame.Stored(value);
        }

        frame.Created();
    }

    private static void Create(NewRelationship relationship, Frame frame, IGraphWriter writer)
    {
        Value properties = relationship.Properties?.Invoke(frame) ?? default;
        string type = relationship.Type.Read(frame, relationship.Place);
        frame.Place = relationship.Place;
        int id = writer.CreateRelationship(type, End(frame.Row[relationship.From]), End(frame.Row[relationship.To]));
        frame.Row[relationship.Slot] = Value.FromRelationship(id);
        foreach ((string key, Value value) in ElementMaps.Entries(properties, frame))
        {
            if (!value.IsNull)
                writer.SetRelationshipProperty(id, key, value);
            frame.Stored(value);
        }

        frame.Created();
    }

    private static int End(in Value value) =>
        value.IsNode ? value.AsId() : throw (value.IsNull ? RuntimeErrors.NullNode() : RuntimeErrors.NotNode(value));
}
