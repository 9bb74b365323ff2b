using System.Globalization;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class ValidOnMagic : IMagic
{
    public string Name => "validon";

    public string Usage => "%validon DATE";

    public string Help => "Asks of the facts that held on a day, such as 2024-07-04, and changes nothing; off asks of all, alone it tells which.";

    public void Run(CellExecution execution)
    {
        SessionSettings settings = execution.Session.Settings;
        if (execution.Argument.Length == 0)
        {
            string now = settings.ValidOn is { } set ? set.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "off";
            execution.Output.Write($"{now}\n");
            return;
        }

        if (execution.Argument == "off")
        {
            settings.ValidOn = null;
            return;
        }

        if (!DateOnly.TryParseExact(execution.Argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw SessionErrors.Usage(execution.Session.Host, $"{Usage}, such as %validon 2024-07-04, or %validon off");
        foreach (string warning in execution.Session.On(day).Warnings)
            execution.Output.Warn($"warning: {warning}\n");
        settings.ValidOn = day;
    }
}
