using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Statistics;

/// <summary>
/// Estimates what a condition on one node leaves by testing it on some nodes, or on the ends of some relationships: where it compares
/// properties with what the query writes out.
/// </summary>
internal sealed class SampledConditions(IGraphCounts counts)
{
    /// <summary>A longer text is not looked through for an estimate.</summary>
    private const int LongestText = 1 << 12;

    private readonly Dictionary<(SampledNodes Nodes, string Key), IReadOnlyList<Value>> _samples = [];
    private readonly Dictionary<(SampledNodes Nodes, BoundExpression Condition), double?> _known = [];

    /// <summary>The part of some nodes for which a condition holds; null where that is not known.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="condition">The condition, which reads one node.</param>
    public double? Part(SampledNodes nodes, BoundExpression condition)
    {
        if (!_known.TryGetValue((nodes, condition), out double? part))
            _known[(nodes, condition)] = part = Test(nodes, condition);
        return part;
    }

    private double? Test(SampledNodes nodes, BoundExpression condition)
    {
        if (Compile(nodes, condition) is not { } test)
            return null;
        int size = test.Size, held = 0;
        for (int i = 0; i < size; i++)
            held += test.Holds(i) == true ? 1 : 0;
        // What none of them is may still be: half of one.
        return (held + 0.5) / (size + 1);
    }

    /// <summary>How to test a condition on each node of a sample; null where it is not one of those that can be tested.</summary>
    private SampledTest? Compile(SampledNodes nodes, BoundExpression condition) => condition switch
    {
        BoundNot not => Compile(nodes, not.Operand) is { } test ? test with { Holds = i => !test.Holds(i) } : null,
        BoundLogical { Connective: LogicalConnective.And } and => Both(nodes, and, (left, right) => left & right),
        BoundLogical { Connective: LogicalConnective.Or } or => Both(nodes, or, (left, right) => left | right),
        BoundComparison { Right: BoundConstant right } comparison =>
            Of(nodes, comparison.Left, value => Compare(comparison.Operator, value, right.Value)),
        BoundComparison { Left: BoundConstant left } comparison =>
            Of(nodes, comparison.Right, value => Compare(comparison.Operator, left.Value, value)),
        BoundTextPredicate { Predicate: not TextPredicate.Matches, Right: BoundConstant right } predicate =>
            Of(nodes, predicate.Left, value => Search(predicate.Predicate, value, right.Value)),
        BoundIn { List: BoundList list } within when list.Items.All(item => item is BoundConstant) => Of(
            nodes, within.Item, value => list.Items.Any(item => Equality.AreEqual(value, ((BoundConstant)item).Value) == true)),
        BoundIsNull isNull => Of(nodes, isNull.Operand, value => value.IsNull != isNull.Negated),
        _ => null,
    };

    private SampledTest? Both(SampledNodes nodes, BoundLogical condition, Func<bool?, bool?, bool?> join) =>
        Compile(nodes, condition.Left) is { } left && Compile(nodes, condition.Right) is { } right && left.Size == right.Size
            ? new SampledTest(left.Size, i => join(left.Holds(i), right.Holds(i))) : null;

    private SampledTest? Of(SampledNodes nodes, BoundExpression read, Func<Value, bool?> test)
    {
        if (read is not BoundProperty { Target: BoundVariable, Key: var key })
            return null;
        if (!_samples.TryGetValue((nodes, key), out IReadOnlyList<Value>? sample))
        {
            _samples[(nodes, key)] = sample = nodes.Type is { } type
                ? counts.SampleEnds(type, nodes.Direction, key) : counts.SampleValues(nodes.Label, key);
        }

        return sample.Count == 0 || sample.Any(value => value.IsString && value.AsString().Length > LongestText) ? null
            : new SampledTest(sample.Count, i => test(sample[i]));
    }

    private static bool? Compare(Comparison comparison, Value left, Value right) => comparison switch
    {
        Comparison.Equal => Equality.AreEqual(left, right),
        Comparison.NotEqual => !Equality.AreEqual(left, right),
        Comparison.Less => Comparability.Less(left, right),
        Comparison.LessOrEqual => Comparability.LessOrEqual(left, right),
        Comparison.Greater => Comparability.Less(right, left),
        _ => Comparability.LessOrEqual(right, left),
    };

    private static bool? Search(TextPredicate predicate, Value text, Value part) => predicate switch
    {
        TextPredicate.StartsWith => TextSearch.StartsWith(text, part),
        TextPredicate.EndsWith => TextSearch.EndsWith(text, part),
        _ => TextSearch.Contains(text, part),
    };

    /// <summary>A condition on the nodes of a sample, by number.</summary>
    private sealed record SampledTest(int Size, Func<int, bool?> Holds);
}
