using System.Globalization;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class TimeoutMagic : IMagic
{
    public string Name => "timeout";

    public string Usage => "%timeout SECONDS";

    public string Help => "Stops a query that takes longer (300 seconds at first); 0 is no bound.";

    public void Run(CellExecution execution)
    {
        if (!double.TryParse(execution.Argument, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            || seconds > 1e6)
            throw SessionErrors.Usage(execution.Session.Host, Usage);
        execution.Session.Settings.Timeout = seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
    }
}
