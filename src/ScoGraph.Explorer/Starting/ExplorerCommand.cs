using System.CommandLine;
using System.Net;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Explorer.Starting;

/// <summary>scograph-explorer FILE… | --builtin: shows graphs in a browser until Ctrl-C.</summary>
internal static class ExplorerCommand
{
    private const int Failed = 1, WrongUsage = 2, Cancelled = 130;

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Graphs to look at: FILE.scograph, or a file of any format that 'scograph import' reads.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> builtIn = new("--builtin") { Description = "Shows a copy of the built-in graph." };
        ExplorerOptions options = new();
        RootCommand root = new(
            "Shows knowledge graphs in a browser: asked in openCypher, drawn, with the passages behind every row. Until Ctrl-C.")
        {
            files, builtIn,
        };
        options.AddTo(root);
        root.SetAction((parsed, cancellationToken) => Show(
            parsed, options, new ChosenGraphs(parsed.GetValue(files) ?? [], parsed.GetValue(builtIn)), output, errors, cancellationToken));
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            errors.WriteLine($"error: {parsed.Errors[0].Message} 'scograph-explorer --help' lists what there is.");
            return WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                Output = output,
                Error = errors,
            });
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            errors.WriteLine($"error: {(exception is ArgumentException wrong ? PlainMessage.Of(wrong) : exception.Message)}");
            return WrongUsage;
        }
        catch (Exception exception) when (exception is ScoGraphException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"error: {exception.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
    }

    private static async Task<int> Show(
        ParseResult parsed, ExplorerOptions options, ChosenGraphs choice, TextWriter output, TextWriter errors,
        CancellationToken cancellationToken)
    {
        IPEndPoint place = options.Place(parsed);
        ScoGraphServerOptions serving = options.Read(parsed);
        using ShownGraphs graphs = ShownGraphs.Open(choice, options.MayWrite(parsed), errors, cancellationToken);
        await using ExplorerServer server = await ExplorerServer.Start(
            graphs.Served, serving, place, options.Review(parsed), cancellationToken);
        string scheme = serving.Certificate is null ? "http" : "https";
        output.WriteLine($"graphs  {string.Join(", ", graphs.Served.Names)}");
        output.WriteLine($"page    {scheme}://{server.Address}");
        if (options.MakesToken(parsed))
            output.WriteLine($"token   {serving.Token}");
        await output.FlushAsync(CancellationToken.None);
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(stopped.SetResult))
            await stopped.Task;
        return Cancelled;
    }
}
