using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Syntax.Tests.Kit;

public sealed class KitPrintingTests
{
    [KitFact]
    public void What_is_printed_reads_back_as_the_same_tree_and_text()
    {
        List<string> changed = [];
        foreach (KitQuery query in KitReader.Queries)
        {
            if (CypherParser.Parse(query.Text).Statement is not { } tree)
                continue;
            string text = QueryPrinter.Print(tree);
            if (CypherParser.Parse(text) is not { Statement: Statement again } || TreeText.Of(again) != TreeText.Of(tree)
                || QueryPrinter.Print(again) != text)
                changed.Add($"{query.Place}\n{query.Text}\n{text}");
        }

        Assert.True(changed.Count == 0, $"{changed.Count} changed\n" + string.Join("\n\n", changed.Take(20)));
    }
}
