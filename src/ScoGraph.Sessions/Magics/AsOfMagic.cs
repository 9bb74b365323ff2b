using ScoGraph.Sessions.Running;
using ScoGraph.Sqlite.History;

namespace ScoGraph.Sessions.Magics;

internal sealed class AsOfMagic : IMagic
{
    public string Name => "asof";

    public string Usage => "%asof COMMIT|INSTANT";

    public string Help =>
        "Asks the graph of a file as it was after a commit or at an instant, such as 12 or 2024-07-04T10:30Z; off asks the newest state, alone it tells which.";

    public void Run(CellExecution execution)
    {
        Session session = execution.Session;
        if (execution.Argument.Length == 0)
            execution.Output.Write($"{session.AsOf?.Text ?? "off"}\n");
        else if (execution.Argument == "off")
            session.GoTo(null);
        else
            session.GoTo(PastPoint.Read(execution.Argument)
                ?? throw SessionErrors.Usage(session.Host, $"{Usage}, such as %asof 12 or %asof 2024-07-04T10:30Z, or %asof off"));
    }
}
