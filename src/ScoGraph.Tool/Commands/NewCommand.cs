using System.CommandLine;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph new NAME: a project to begin with: a graph of two CSV files, a program that asks and draws it.</summary>
internal static class NewCommand
{
    private static readonly (string Resource, string File)[] Files =
    [
        ("Project.csproj", "$name$.csproj"), ("Program.cs", "Program.cs"), ("README.md", "README.md"),
        ("towns.csv", "data/towns.csv"), ("roads.csv", "data/roads.csv"),
    ];

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> name = new("name") { Description = "The project, and the folder that is made for it, which must be new or empty." };
        Command command = new("new", "Makes a console project that reads a graph from CSV files, asks it a question and draws it.") { name };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(name);
            if (folder.Length == 0)
                throw new UsageException("An empty text names no project; write a name such as towns.");
            string project = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            if (project.Length == 0 || project.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()))
                throw new UsageException($"'{folder}' names no project; write a name such as towns.");
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
                throw new UsageException($"'{folder}' is there already; name a folder that is new or empty.");
            if (FilePlaces.FileOnTheWay(folder) is { } other)
                throw FilePlaces.NotAFolder(folder, other);
            FilePlaces.Write(folder, () => Write(folder, project));
            terminal.Output.WriteLine($"{folder} is made. Next: cd {folder} && dotnet run");
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(string folder, string project)
    {
        foreach ((string resource, string file) in Files)
        {
            string path = Path.Combine(folder, Fill(file, project));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Fill(Read(resource), project));
        }
    }

    private static string Fill(string text, string project) => text
        .Replace("$name$", project, StringComparison.Ordinal).Replace("$version$", ProductVersion.Text, StringComparison.Ordinal);

    private static string Read(string name)
    {
        using Stream stream = typeof(NewCommand).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
