using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class WhyMagic : IMagic
{
    public string Name => "why";

    public string Usage => "%why QUERY";

    public string Help => "Shows below each row what it rests on: facts with their passages, and what was looked for and not found.";

    public bool TakesQuery => true;

    public void Run(CellExecution execution)
    {
        if (execution.Argument.Length == 0)
            throw SessionErrors.Usage(execution.Session.Host, Usage);
        QueryResult result = StatementRunner.Ask(execution, PlacedText.Of(execution.Cell, execution.Part), why: true);
        StatementRunner.ShowWarnings(execution, result);
        if (result.Columns.Count > 0)
            execution.Output.Show(WhyBundle.Of(result, execution.Cancellation));
        if (result.Updates.Any)
            execution.Output.Write(Results.UpdateText.Write(result.Updates) + "\n");
    }
}
