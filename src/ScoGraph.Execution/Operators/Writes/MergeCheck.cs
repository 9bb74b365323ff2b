using System.Collections.Immutable;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>What a MERGE's pattern must not be: with a property of null, or at a node that is null.</summary>
internal sealed class MergeCheck(ImmutableArray<PlacedEvaluator> maps, int[] given, SourceSpan clause)
{
    public void Check(Frame frame)
    {
        foreach (int slot in given)
        {
            if (frame.Row[slot].IsNull)
                throw frame.At(clause, RuntimeErrors.NullNode());
        }

        foreach (PlacedEvaluator properties in maps)
        {
            Value map = properties.Evaluate(frame);
            for (int i = 0; map.Kind == ValueKind.Map && i < map.AsMap().Count; i++)
            {
                if (map.AsMap().Values[i].IsNull)
                    throw frame.At(properties.Place, RuntimeErrors.MergeWithNull(map.AsMap().Keys[i]));
            }
        }
    }
}
