using ScoGraph.Jupyter.Cells;
using ScoGraph.Jupyter.Display;

namespace ScoGraph.Jupyter.Magics;

internal sealed class HelpMagic : IMagic
{
    public string Name => "help";

    public string Usage => "%help";

    public string Help => "Lists the magics.";

    public void Run(CellStep step)
    {
        HtmlTable table = new(["magic", "what it does"], [false, false]);
        foreach (IMagic magic in MagicCatalog.All)
            table.Add([UsageOf(step, magic), magic.Help]);
        int width = MagicCatalog.All.Max(m => m.Usage.Length);
        string text = string.Join('\n', MagicCatalog.All.Select(m => $"{UsageOf(step, m).PadRight(width)}  {m.Help}"));
        step.Output.Show(new MimeBundle(text).With(MimeBundle.Html, table.Close("Everything else is openCypher; statements are separated by ';'.")));
    }

    private static string UsageOf(CellStep step, IMagic magic) => step.Session.Sign + magic.Usage[1..];
}
