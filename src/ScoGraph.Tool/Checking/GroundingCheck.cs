using ScoGraph.Documents;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Checking;

/// <summary>check --grounding: which facts a text does not bear out.</summary>
internal static class GroundingCheck
{
    private static readonly string[] Columns = ["type", "start", "end", "citations", "problem"];

    /// <returns>Whether the text bears out every fact that cites it, or the fact says why it holds all the same.</returns>
    /// <exception cref="DocumentException">No fact cites the document, or it is not clear which document the text is.</exception>
    public static bool Run(QuerySource graph, TextDocument text, string? document, string path, string format, ToolTerminal terminal)
    {
        GroundingReport report = FactGrounding.Check(graph, text, document);
        bool isGood = report.Ungrounded.Count == 0;
        if (!isGood || format != RowFormats.ForPeople)
        {
            CheckTable.Write(
                Columns,
                report.Ungrounded.Select(fact => new object?[]
                {
                    fact.Type, fact.Start, fact.End, fact.Citations.Select(citation => citation.ToString()).ToArray(), fact.Reason,
                }),
                format, terminal);
        }

        if (format != RowFormats.ForPeople)
            return isGood;
        terminal.Output.WriteLine(isGood
            ? $"{path}: bears out the {report.Facts} facts that cite '{report.Document}'; {report.Explained.Count} of them say why in their property 'grounding'."
            : $"{path}: does not bear out {report.Ungrounded.Count} of the {report.Facts} facts that cite '{report.Document}'.");
        return isGood;
    }
}
