using System.Globalization;
using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

internal sealed class RowsMagic : IMagic
{
    public string Name => "rows";

    public string Usage => "%rows N";

    public string Help => "Shows at most N rows of a result (100 at first); the others are counted only.";

    public void Run(CellStep step)
    {
        if (!int.TryParse(step.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out int rows))
            throw KernelErrors.Usage(Usage);
        step.Session.Settings.Rows = rows;
    }
}

internal sealed class TimeoutMagic : IMagic
{
    public string Name => "timeout";

    public string Usage => "%timeout SECONDS";

    public string Help => "Stops a query that takes longer (300 seconds at first); 0 is no bound.";

    public void Run(CellStep step)
    {
        if (!double.TryParse(step.Argument, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            || seconds > 1e6)
            throw KernelErrors.Usage(Usage);
        step.Session.Settings.Timeout = seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
    }
}
