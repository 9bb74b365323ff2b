using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Mapping;

/// <summary>Compiles the changes of SET and REMOVE.</summary>
internal sealed class UpdateCompiler(ExpressionCompiler expressions)
{
    public ImmutableArray<Update> Compile(IEnumerable<BoundUpdate> updates) => [.. updates.Select(Compile)];

    private Update Compile(BoundUpdate update)
    {
        Evaluator target = expressions.Compile(update.Target);
        SourceSpan span = update.Span;
        Action<Value, Frame, IGraphWriter> change = update switch
        {
            BoundSetProperty u => SetProperty(u),
            BoundSetComputedProperty u => SetComputedProperty(u),
            BoundSetAllProperties u => SetAllProperties(u),
            BoundSetLabels u => SetLabels(u),
            _ => throw new InvalidOperationException($"{update.GetType().Name} has no entry in {nameof(UpdateCompiler)}."),
        };
        return (frame, writer) =>
        {
            Value element = target(frame);
            if (!element.IsNull)
                WriteOperator.Guarded(span, frame, () => change(element, frame, writer));
        };
    }

    private Action<Value, Frame, IGraphWriter> SetProperty(BoundSetProperty update)
    {
        Evaluator value = expressions.Compile(update.Value);
        string key = update.Key;
        return (element, frame, writer) => Set(element, key, value(frame), writer);
    }

    private Action<Value, Frame, IGraphWriter> SetComputedProperty(BoundSetComputedProperty update)
    {
        Evaluator key = expressions.Compile(update.Key), value = expressions.Compile(update.Value);
        return (element, frame, writer) => Set(
            element, key(frame) is { IsString: true } name
                ? name.AsString() : throw RuntimeErrors.KeyNotString(key(frame)), value(frame), writer);
    }

    /// <summary>Labels to give or take, compiled.</summary>
    public LabelSource Source(BoundLabelList labels) => new([.. labels.Names], expressions.Compile(labels.Computed));

    private Action<Value, Frame, IGraphWriter> SetAllProperties(BoundSetAllProperties update)
    {
        Evaluator value = expressions.Compile(update.Value);
        bool adds = update.Add;
        return (element, frame, writer) =>
        {
            Value source = value(frame);
            List<KeyValuePair<string, Value>> entries = ElementMaps.Entries(source, frame);
            if (!adds)
            {
                HashSet<string> kept = [.. entries.Select(e => e.Key)];
                foreach (KeyValuePair<string, Value> old in ElementMaps.Entries(element, frame))
                {
                    if (!kept.Contains(old.Key))
                        Set(element, old.Key, Value.Null, writer);
                }
            }

            foreach ((string key, Value item) in entries)
                Set(element, key, item, writer);
        };
    }

    private Action<Value, Frame, IGraphWriter> SetLabels(BoundSetLabels update)
    {
        LabelSource labels = Source(update.Labels);
        return (element, frame, writer) => SetLabels(element, labels.Read(frame), update.Remove, writer);
    }

    private static void SetLabels(in Value element, string[] labels, bool remove, IGraphWriter writer)
    {
        if (!element.IsNode)
            throw RuntimeErrors.NotElement(element, "A label");
        foreach (string label in labels)
        {
            if (remove)
                writer.RemoveLabel(element.AsId(), label);
            else
                writer.AddLabel(element.AsId(), label);
        }
    }

    private static void Set(in Value element, string key, in Value value, IGraphWriter writer)
    {
        if (element.IsNode)
            writer.SetNodeProperty(element.AsId(), key, value);
        else if (element.IsRelationship)
            writer.SetRelationshipProperty(element.AsId(), key, value);
        else
            throw RuntimeErrors.NotElement(element, "SET");
    }
}
