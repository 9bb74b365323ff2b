using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class WhyNotMagic : IMagic
{
    public string Name => "whynot";

    public string OtherName => "why-not";

    public string Usage => "%whynot COLUMN=VALUE QUERY";

    public string Help =>
        "Tells at which part of a query an expected row is lost, with the nearest facts. Several columns: COLUMN=VALUE, COLUMN=VALUE QUERY.";

    public bool TakesQuery => true;

    public int QueryStart(string cell, CellPart part) => ExpectedText.Read(cell[part.Start..part.End], out _) + part.Start;

    public void Run(CellExecution execution)
    {
        string argument = execution.Cell[execution.Part.Start..execution.Part.End];
        int start = ExpectedText.Read(argument, out IReadOnlyList<(string Column, string Value)> pairs);
        CellPart query = execution.Part with { Start = execution.Part.Start + start };
        if (pairs.Count == 0 || string.IsNullOrWhiteSpace(argument[start..]))
            throw SessionErrors.Usage(execution.Session.Host, Usage);
        Dictionary<string, object?> expected = [];
        foreach ((string column, string value) in pairs)
        {
            if (!expected.TryAdd(column, ValueText.Read(execution, value)))
                throw SessionErrors.BadArgument($"The column '{column}' is expected twice.");
        }

        WhyNotAnswer answer = StatementRunner.AskWhyNot(execution, PlacedText.Of(execution.Cell, query), expected);
        string text = answer.ToString().TrimEnd('\n');
        execution.Output.Show(new MimeBundle(text).With(
            MimeBundle.Html, $"<pre>{System.Net.WebUtility.HtmlEncode(text)}</pre>\n"));
    }
}
