using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// The variables that an expression reads from its row: those it declares itself (comprehensions, quantifiers, reduce) are not among them.
/// </summary>
internal static class FreeVariables
{
    public static HashSet<Variable> Of(BoundExpression expression) => Of([expression]);

    public static HashSet<Variable> Of(params IEnumerable<BoundExpression> expressions)
    {
        HashSet<Variable> read = [], declared = [];
        foreach (BoundExpression expression in expressions)
        {
            foreach (BoundExpression part in ExpressionTree.All(expression))
            {
                // The commonest kind, without the array of its parts.
                if (part is BoundVariable reference)
                {
                    read.Add(reference.Variable);
                    continue;
                }

                ExpressionParts parts = part.Parts;
                read.UnionWith(parts.Reads);
                declared.UnionWith(parts.Declares);
            }
        }

        // Each declared variable is an object of its own, so taking them out at the end is taking them out where they are declared.
        read.ExceptWith(declared);
        return read;
    }
}
