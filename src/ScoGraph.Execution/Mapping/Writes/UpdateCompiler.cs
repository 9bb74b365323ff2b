using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Mapping.Writes;

/// <summary>Compiles the changes of SET and REMOVE.</summary>
internal sealed class UpdateCompiler(ExpressionCompiler expressions)
{
    /// <summary>A change of an element that is there.</summary>
    private delegate void Change(in Value element, Frame frame, IGraphWriter writer);

    public ImmutableArray<Update> Compile(IEnumerable<BoundUpdate> updates) => [.. updates.Select(Compile)];

    private Update Compile(BoundUpdate update)
    {
        Evaluator target = expressions.Compile(update.Target);
        Change change = update switch
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
            if (element.IsNull)
                return;
            change(element, frame, writer);
            frame.Wrote();
        };
    }

    private Change SetProperty(BoundSetProperty update)
    {
        Evaluator value = expressions.Compile(update.Value);
        (string key, SourceSpan place) = (update.Key, update.Span);
        return (in element, frame, writer) =>
        {
            Value item = value(frame);
            frame.Place = place;
            Set(element, key, item, frame, writer);
        };
    }

    private Change SetComputedProperty(BoundSetComputedProperty update)
    {
        Evaluator key = expressions.Compile(update.Key), value = expressions.Compile(update.Value);
        SourceSpan place = update.Span;
        return (in element, frame, writer) =>
        {
            Value name = key(frame);
            if (!name.IsString)
                throw frame.At(place, RuntimeErrors.KeyNotString(name));
            Value item = value(frame);
            frame.Place = place;
            Set(element, name.AsString(), item, frame, writer);
        };
    }

    private Change SetAllProperties(BoundSetAllProperties update)
    {
        Evaluator value = expressions.Compile(update.Value);
        (bool adds, SourceSpan place) = (update.Add, update.Span);
        return (in element, frame, writer) =>
        {
            Value source = value(frame);
            frame.Place = place;
            List<KeyValuePair<string, Value>> entries = ElementMaps.Entries(source, frame);
            if (!adds)
            {
                HashSet<string> kept = [.. entries.Select(e => e.Key)];
                foreach (KeyValuePair<string, Value> old in ElementMaps.Entries(element, frame))
                {
                    if (!kept.Contains(old.Key))
                        Set(element, old.Key, Value.Null, frame, writer);
                }
            }

            foreach ((string key, Value item) in entries)
                Set(element, key, item, frame, writer);
        };
    }

    private Change SetLabels(BoundSetLabels update)
    {
        LabelSource labels = new([.. update.Labels.Names], expressions.Compile(update.Labels.Computed));
        SourceSpan place = update.Span;
        return (in element, frame, writer) =>
        {
            string[] names = labels.Read(frame, place);
            frame.Place = place;
            SetLabels(element, names, update.Remove, writer);
        };
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

    private static void Set(in Value element, string key, in Value value, Frame frame, IGraphWriter writer)
    {
        frame.Stored(value);
        if (element.IsNode)
            writer.SetNodeProperty(element.AsId(), key, value);
        else if (element.IsRelationship)
            writer.SetRelationshipProperty(element.AsId(), key, value);
        else
            throw RuntimeErrors.NotElement(element, "SET");
    }
}
