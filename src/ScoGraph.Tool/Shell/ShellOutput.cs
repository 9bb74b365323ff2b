using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Shell;

/// <summary>What cells show, on a terminal: tables as tables, pictures as files to open.</summary>
internal sealed class ShellOutput(ToolTerminal terminal) : ICellOutput
{
    public void ShowRows(QueryResult result, bool isLast, CancellationToken cancellationToken)
    {
        if (!ScreenTable.TryWrite(result.Columns, result, result.Total, terminal))
            terminal.Output.Write(result.ToText());
    }

    public void Show(MimeBundle bundle)
    {
        if (bundle.IsWholeAsText || !bundle.Data.ContainsKey(MimeBundle.Svg))
        {
            Write(bundle.PlainText + "\n");
            return;
        }

        string file = Path.Combine(Directory.CreateTempSubdirectory("scograph").FullName, "picture.html");
        File.WriteAllText(file, HtmlPage.Write("ScoGraph", bundle.Data[MimeBundle.Html]));
        Write($"The picture is {file}\n");
    }

    public void ShowResult(MimeBundle bundle) => Show(bundle);

    public void Write(string text) => terminal.Output.Write(text);

    public void Warn(string text) => terminal.Errors.Write(text);
}
