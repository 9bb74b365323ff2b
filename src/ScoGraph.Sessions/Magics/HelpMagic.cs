using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class HelpMagic : IMagic
{
    public string Name => "help";

    public string Usage => "%help";

    public string Help => "Lists the magics.";

    public void Run(CellExecution execution)
    {
        HtmlTableBuilder table = new(["magic", "what it does"], [false, false]);
        foreach (IMagic magic in MagicCatalog.All)
            table.Add([UsageOf(execution, magic), magic.Help]);
        int width = MagicCatalog.All.Max(m => m.Usage.Length);
        string text = string.Join('\n', MagicCatalog.All.Select(m => $"{UsageOf(execution, m).PadRight(width)}  {m.Help}"));
        execution.Output.Show(new MimeBundle(text).With(MimeBundle.Html, table.Close("Everything else is openCypher; statements are separated by ';'.")));
    }

    private static string UsageOf(CellExecution execution, IMagic magic) => execution.Session.Sign + magic.Usage[1..];
}
