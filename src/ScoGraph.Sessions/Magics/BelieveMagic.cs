using ScoGraph.Beliefs;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class BelieveMagic : IMagic
{
    public string Name => "believe";

    public string Usage => "%believe CONDITION …";

    public string Help =>
        "Asks of the facts that are believed, and changes nothing: stated, not-from=DOCUMENT, said-by=KEY, documents=N; off asks of all, "
        + "alone it tells which.";

    public void Run(CellExecution execution)
    {
        SessionSettings settings = execution.Session.Settings;
        string[] words = execution.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            execution.Output.Write($"{settings.BeliefWords ?? "off"}\n");
        else if (words is ["off"])
            settings.Believe(null, null);
        else
        {
            try
            {
                settings.Believe(string.Join(' ', words), BeliefText.Parse(words));
            }
            catch (FormatException exception)
            {
                throw SessionErrors.BadArgument(exception.Message);
            }

            foreach (string warning in ((GraphView)execution.Session.Believed).Warnings)
                execution.Output.Warn($"warning: {warning}\n");
        }
    }
}
