using System.CommandLine;
using ScoGraph.Files;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph draw [QUERY]: a picture of a query's result, or of the whole graph.</summary>
internal static class DrawCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string?> text = new("query") { Description = "The question whose nodes, relationships and paths to draw. Without it the graph is drawn.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> parameters = ParameterOption.Create();
        Option<string?> graph = GraphOption.Create();
        Option<string[]> procedures = ProceduresOption.Create();
        Option<string?> file = new("--out", "-o") { Description = "The file to write, by its ending as SVG or as an HTML page. Without it SVG goes to standard output.", HelpName = "FILE.svg|FILE.html" };
        Option<string> theme = new("--theme") { Description = "The colours of the ground; auto follows the reader's system.", DefaultValueFactory = _ => "auto" };
        theme.AcceptOnlyFromAmong("auto", "light", "dark");
        Option<int> nodes = new("--max-nodes")
        {
            Description = "The most nodes to draw; the picture says if there are more.",
            DefaultValueFactory = _ => new DrawingOptions().MaxNodes,
            HelpName = "N"
        };
        ViewOptions views = new();
        Option<string?> title = new("--title") { Description = "A heading above the picture.", HelpName = "TEXT" };
        Command command = new("draw", "Draws the nodes, relationships and paths of a query's result, or the whole graph, as SVG or HTML.")
        {
            text, parameters, graph, procedures, file, theme, nodes, title,
        };
        views.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            Kind kind = KindOf(parsed.GetValue(file));
            DrawingOptions options = Options(parsed.GetValue(theme)!, parsed.GetValue(nodes), parsed.GetValue(title));
            if (parsed.GetValue(file) is { } place)
                FilePlaces.CheckFilePlace(place);
            ChosenView view = views.Read(parsed);
            using Graph opened = GraphOption.Open(
                parsed.GetValue(graph), terminal, cancellationToken, readOnly: true, ProceduresOption.Options(parsed, procedures));
            QuerySource source = view.Of(opened);
            Dictionary<string, object?> values = ParameterText.Parse(parsed.GetValue(parameters) ?? []);
            string picture = parsed.GetValue(text) is { } query
                ? DrawResult(source.Query(query, values, null, cancellationToken), kind, options, terminal.Errors, cancellationToken)
                : DrawGraph(source, kind, options, terminal.Errors, cancellationToken);
            string page = kind == Kind.Svg ? picture : HtmlPage.Write(options.Title ?? "ScoGraph", picture);
            Write(page, parsed.GetValue(file), terminal.Output);
            return ExitCodes.Success;
        });
        return command;
    }

    private static string DrawResult(
        QueryResult result, Kind kind, DrawingOptions options, TextWriter errors, CancellationToken cancellationToken)
    {
        WarningText.Write(result.Warnings, errors);
        try
        {
            return kind == Kind.Svg ? result.ToSvg(options, cancellationToken) : result.ToHtml(options, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static string DrawGraph(
        QuerySource graph, Kind kind, DrawingOptions options, TextWriter errors, CancellationToken cancellationToken)
    {
        ValidOnOption.Warn(graph, errors);
        return graph.Schema().Nodes == 0 ? throw new UsageException("The graph has no nodes, so there is nothing to draw.")
            : kind == Kind.Svg ? graph.ToSvg(options, cancellationToken) : graph.ToHtml(options, cancellationToken);
    }

    private static DrawingOptions Options(string theme, int nodes, string? title) => nodes is < 1 or > DrawingOptions.LargestPicture
        ? throw new UsageException($"--max-nodes is from 1 to {DrawingOptions.LargestPicture}, not {nodes}.")
        : new DrawingOptions
        {
            Theme = theme switch { "light" => DrawingTheme.Light, "dark" => DrawingTheme.Dark, _ => DrawingTheme.Auto },
            MaxNodes = nodes,
            Title = title,
        };

    private static Kind KindOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        null or ".svg" => Kind.Svg,
        ".html" or ".htm" => Kind.Html,
        _ => throw new UsageException($"--out takes a file that ends in .svg or .html, not '{file}'."),
    };

    private static void Write(string picture, string? file, TextWriter output)
    {
        if (file is null)
            output.Write(picture);
        else
            FilePlaces.Write(file, () => GraphFiles.Write(file, picture));
    }

    private enum Kind
    {
        Svg,
        Html,
    }
}
