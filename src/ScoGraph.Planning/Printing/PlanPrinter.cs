using System.Globalization;
using System.Text;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Printing;

/// <summary>Writes a plan as a tree, the last operator on top, each line with what it does and its estimated rows.</summary>
internal static class PlanPrinter
{
    /// <param name="plan">The plan.</param>
    /// <param name="measured">Gives what was measured of an operator, to stand behind its estimate; null for EXPLAIN.</param>
    public static string Print(LogicalPlan plan, Func<LogicalOperator, string>? measured = null)
    {
        StringBuilder text = new();
        PlanDescriber describer = new(plan.Statement.Text);
        if (!plan.Columns.IsEmpty)
            text.Append("Results ").AppendJoin(", ", plan.Columns.Select(c => c.Name)).Append('\n');
        Append(plan.Root, "", "");
        int number = 0;
        foreach ((BoundSubquery subquery, LogicalOperator root) in plan.Subqueries)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{subquery.Kind} subquery {++number}: {describer.Text(subquery)}\n");
            Append(root, "", "");
        }

        return text.ToString();

        void Append(LogicalOperator node, string indent, string childIndent)
        {
            text.Append(indent).Append(describer.Describe(node));
            text.Append(CultureInfo.InvariantCulture, $"  (about {Round(node.EstimatedRows)} rows");
            if (measured is not null)
                text.Append("; ").Append(measured(node));
            text.Append(")\n");
            for (int i = node.Inputs.Length - 1; i > 0; i--)
                Append(node.Inputs[i], childIndent + "├─ ", childIndent + "│  ");
            if (node.Inputs.Length > 0)
                Append(node.Inputs[0], childIndent + (node.Inputs.Length > 1 ? "└─ " : ""),
                    childIndent + (node.Inputs.Length > 1 ? "   " : ""));
        }
    }

    private static string Round(double rows) => rows switch
    {
        >= 1e15 => rows.ToString("0.0e0", CultureInfo.InvariantCulture),
        >= 10 => Math.Round(rows).ToString("#,0", CultureInfo.InvariantCulture),
        _ => rows.ToString("0.#", CultureInfo.InvariantCulture),
    };
}
