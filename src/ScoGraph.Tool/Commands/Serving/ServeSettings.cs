using System.CommandLine;
using System.Text.Json;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>
/// Options of <c>serve</c> in a file, as <c>appsettings.json</c>: the section <c>scograph</c> has them by name, and <c>files</c> for the
/// graphs. What stands on the command line counts before the file.
/// </summary>
internal static class ServeSettings
{
    private const string Section = "scograph", Files = "files";

    public static Option<string?> Option { get; } = new("--settings")
    {
        Description = $"A file of JSON whose section '{Section}' has these options by name, and '{Files}'; those given here count first.",
        HelpName = "FILE",
    };

    /// <summary>The command line with what the file adds to it.</summary>
    /// <param name="command">The command, which knows its options.</param>
    /// <exception cref="UsageException">The file holds no such options; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ParseResult Add(Command command, ParseResult parsed, string path)
    {
        string[] given = [.. parsed.Tokens.Select(token => token.Value).Skip(1)];
        int own = Array.IndexOf(given, Option.Name);
        List<string> all = [.. given.Where((_, i) => i != own && i != own + 1)];
        using JsonDocument document = Read(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty(Section, out JsonElement section) || section.ValueKind != JsonValueKind.Object)
            throw new UsageException($"{path} has no section '{Section}', such as {{\"{Section}\": {{\"{Files}\": [\"cities.scograph\"]}}}}.");
        foreach (JsonProperty setting in section.EnumerateObject())
            all.AddRange(Arguments(command, setting, all, path));
        ParseResult read = command.Parse(all);
        return read.Errors.Count == 0 ? read : throw new UsageException($"{path}: {read.Errors[0].Message}");
    }

    private static JsonDocument Read(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{path} is no JSON: {wrong.Message}");
        }
    }

    private static IEnumerable<string> Arguments(Command command, JsonProperty setting, List<string> given, string path)
    {
        if (setting.Name == Files)
            return Texts(setting, path);
        string name = $"--{setting.Name}";
        if (name == Option.Name || command.Options.All(option => option.Name != name))
        {
            IEnumerable<string> known = command.Options.Where(option => option != Option && option.Name != "--help")
                .Select(option => option.Name[2..]);
            throw new UsageException($"{path}: {Section}.{setting.Name} is unknown; there are {Files}, {string.Join(", ", known)}.");
        }

        return given.Contains(name) || setting.Value.ValueKind == JsonValueKind.False ? []
            : setting.Value.ValueKind == JsonValueKind.True ? [name] : [.. Texts(setting, path).SelectMany(text => (string[])[name, text])];
    }

    private static IEnumerable<string> Texts(JsonProperty setting, string path) => setting.Value.ValueKind switch
    {
        JsonValueKind.Array => [.. setting.Value.EnumerateArray().Select(item => Text(item, setting.Name, path))],
        _ => [Text(setting.Value, setting.Name, path)],
    };

    private static string Text(JsonElement item, string name, string path) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString()!,
        JsonValueKind.Number => item.GetRawText(),
        _ => throw new UsageException($"{path}: {Section}.{name} is a text, a number, true, false or a list of texts."),
    };
}
