using System.Globalization;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class RowsMagic : IMagic
{
    public string Name => "rows";

    public string Usage => "%rows N";

    public string Help => "Shows at most N rows of a result (100 at first); the others are counted only.";

    public void Run(CellExecution execution)
    {
        if (!int.TryParse(execution.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out int rows))
            throw SessionErrors.Usage(execution.Session.Host, Usage);
        execution.Session.Settings.Rows = rows;
    }
}
