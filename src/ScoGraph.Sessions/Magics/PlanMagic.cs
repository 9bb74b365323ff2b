using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

/// <summary>%explain and %profile: the query with the keyword in front.</summary>
internal sealed class PlanMagic(string name, string help) : IMagic
{
    public string Name => name;

    public string Usage => $"%{name} QUERY";

    public string Help => help;

    public bool TakesQuery => true;

    public void Run(CellExecution execution)
    {
        if (execution.Argument.Length == 0)
            throw SessionErrors.Usage(execution.Session.Host, Usage);
        StatementRunner.Run(execution, PlacedText.Of(execution.Cell, execution.Part, name.ToUpperInvariant()));
    }
}
