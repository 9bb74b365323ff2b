using System.Globalization;
using System.Text;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Printing;

/// <summary>Writes a plan as a tree, the last operator on top, each line with what it does and its estimated rows.</summary>
internal static class PlanPrinter
{
    private const int DeepestIndent = 300;

    /// <param name="plan">The plan.</param>
    /// <param name="more">Gives what is to stand behind the estimated rows of an operator, or an empty text.</param>
    public static string Print(LogicalPlan plan, Func<LogicalOperator, string>? more = null)
    {
        StringBuilder text = new();
        PlanDescriber describer = new(plan.Statement.Text);
        if (!plan.Columns.IsEmpty)
            text.Append("Results ").AppendJoin(", ", plan.Columns.Select(c => c.Name)).Append('\n');
        Append(plan.Root);
        int number = 0;
        foreach ((BoundSubquery subquery, LogicalOperator root) in plan.Subqueries)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{subquery.Kind} subquery {++number}: {describer.Text(subquery)}\n");
            Append(root);
        }

        return text.ToString();

        void Append(LogicalOperator root)
        {
            Stack<Line> open = new([new Line(root, "", "")]);
            while (open.TryPop(out Line line))
            {
                text.Append(line.Indent).Append(describer.Describe(line.Plan));
                text.Append(CultureInfo.InvariantCulture, $"  (about {Round(line.Plan.EstimatedRows)} rows");
                text.Append(more?.Invoke(line.Plan));
                text.Append(")\n");
                if (line.Plan is LogicalForeignRows foreign)
                    AppendLines(text, foreign.Rows.Description, line.Below + "  ");

                // The main input comes last; beside nested plans it stands further in, but no further than anybody could follow.
                string below = line.Below;
                bool forks = line.Plan.Inputs.Length > 1 && below.Length < DeepestIndent;
                for (int i = 0; i < line.Plan.Inputs.Length; i++)
                {
                    open.Push(!forks ? new Line(line.Plan.Inputs[i], below, below)
                        : i > 0 ? new Line(line.Plan.Inputs[i], below + "├─ ", below + "│  ")
                        : new Line(line.Plan.Inputs[i], below + "└─ ", below + "   "));
                }
            }
        }
    }

    /// <summary>The plan with the most rows that each operator can have, where they are bounded, and with what costs decided.</summary>
    public static string Explain(LogicalPlan plan, IGraphCounts counts)
    {
        CostModel model = new(counts);
        Dictionary<LogicalOperator, RowBounds> bounds = new(ReferenceEqualityComparer.Instance);
        foreach (LogicalOperator root in plan.Subqueries.Values.Prepend(plan.Root))
        {
            RowBounds own = RowBounds.Of(root, model);
            foreach (LogicalOperator each in PlanTree.All(root))
                bounds[each] = own;
        }

        return Print(plan, each => Most(bounds[each][each]) + Why(each.Costs));
    }

    private static string Most(double rows) => double.IsFinite(rows) ? $", at most {Round(rows)}" : "";

    private static string Why(ComparedCosts? costs) => costs is null ? ""
        : $"; {costs.Chosen} costs about {Round(costs.Cost)}, {costs.Other} {Round(costs.OtherCost)}";

    private static void AppendLines(StringBuilder text, string lines, string indent)
    {
        foreach (string line in lines.Split('\n'))
            text.Append(indent).Append(line).Append('\n');
    }

    /// <param name="Plan">The operator.</param>
    /// <param name="Indent">What stands before it.</param>
    /// <param name="Below">What stands before its inputs.</param>
    private readonly record struct Line(LogicalOperator Plan, string Indent, string Below);

    private static string Round(double rows) => rows switch
    {
        >= 1e15 => rows.ToString("0.0e0", CultureInfo.InvariantCulture),
        >= 10 => Math.Round(rows).ToString("#,0", CultureInfo.InvariantCulture),
        _ => rows.ToString("0.#", CultureInfo.InvariantCulture),
    };
}
