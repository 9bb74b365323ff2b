using System.CommandLine;
using ScoGraph.Jupyter.Install;
using ScoGraph.Tool.Commands.Options;

namespace ScoGraph.Tool.Commands.Jupyter;

/// <summary>scograph jupyter install: tells Jupyter of the kernel.</summary>
internal static class JupyterInstallCommand
{
    public static Command Create(TextWriter output)
    {
        Option<string?> prefix = new("--prefix")
        {
            Description = "Installs for one Python environment, such as the value of sys.prefix; without it for the user.",
            HelpName = "FOLDER",
        };
        Command command = new(
            "install", "Tells Jupyter of the kernel 'scograph', started with this very tool. Running it again is harmless.") { prefix };
        LimitOptions limits = KernelLimits.Options();
        limits.AddTo(command);
        Option<string[]> procedures = ProceduresOption.Create();
        command.Options.Add(procedures);
        command.SetAction(parsed =>
        {
            string data = parsed.GetValue(prefix) is { } folder ? JupyterFolders.Under(folder) : JupyterFolders.OfUser();
            string[] start = [.. StartCommand(), .. limits.Given(parsed), .. ProceduresOption.Given(parsed, procedures)];
            output.WriteLine($"kernel '{KernelSpecInstaller.KernelName}' installed in {KernelSpecInstaller.Install(data, start)}");
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>This tool, by its own executable, or by the runtime's where that started it.</summary>
    private static string[] StartCommand()
    {
        string process = Environment.ProcessPath!;
        string[] tool = Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? [process, Path.Combine(AppContext.BaseDirectory, "ScoGraph.Tool.dll")] : [process];
        return [.. tool, "jupyter", "run"];
    }
}
