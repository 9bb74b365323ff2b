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
        SessionHost host = execution.Session.Host;
        HtmlTableBuilder table = new([host.Command, "what it does"], [false, false]);
        foreach (IMagic magic in MagicCatalog.All)
            table.Add([host.Say(magic.Usage), host.Say(magic.Help)]);
        int width = MagicCatalog.All.Max(m => m.Usage.Length);
        string text = string.Join('\n', MagicCatalog.All.Select(m => $"{host.Say(m.Usage).PadRight(width)}  {host.Say(m.Help)}"));
        execution.Output.Show(new MimeBundle(text).With(MimeBundle.Html, table.Close("Everything else is openCypher; statements are separated by ';'.")));
    }
}
