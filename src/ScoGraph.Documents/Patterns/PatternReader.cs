using System.Text.Json;

namespace ScoGraph.Documents.Patterns;

/// <summary>Reads patterns: those that are built in, and files of users, which add to them.</summary>
internal static class PatternReader
{
    private static readonly Lazy<PatternSet> LazyBuiltIn = new(() =>
    {
        using Stream stream = typeof(PatternReader).Assembly.GetManifestResourceStream("patterns.json")!;
        using JsonDocument json = JsonDocument.Parse(stream);
        return Read(json.RootElement, "the built-in patterns", null);
    });

    public static PatternSet BuiltIn => LazyBuiltIn.Value;

    /// <summary>The built-in patterns and those of a file.</summary>
    /// <exception cref="DocumentException">The file is no file of patterns; with the line and column, or the pattern.</exception>
    public static PatternSet Extend(string text, string name)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return Read(json.RootElement, name, BuiltIn);
        }
        catch (JsonException exception)
        {
            throw new DocumentException(
                $"{name}: line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: "
                    + $"this is no JSON ({exception.Message.Split('.')[0]}).",
                exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new DocumentException($"{name}: {exception.Message} Look at the built-in patterns in the documentation.", exception);
        }
    }

    private static PatternSet Read(JsonElement root, string name, PatternSet? known)
    {
        Dictionary<string, IReadOnlySet<string>> kinds = Lists(root, "kinds", known?.Kinds), words = Lists(root, "words", known?.Words);
        IReadOnlySet<string> posts = Words(root, "posts", known?.Posts), unless = Words(root, "unless", known?.Unless);
        IReadOnlySet<string> verbs = Words(root, "verbs", known?.Verbs);
        PatternCompiler compiler = new(words);
        IEnumerable<FactPattern> own = Items(root, "patterns").Select(item => Pattern(item, name, kinds, compiler));
        List<FactPattern> patterns = [.. own, .. known?.Patterns ?? []];
        List<ImpliedFact> implied = [.. known?.Implied ?? [], .. Items(root, "implied").Select(item => new ImpliedFact(
            Text(item, "name", name), Text(item, "when", name), Text(item, "type", name), Text(item, "role", name),
            Text(item, "because", name)))];
        return new PatternSet(kinds, posts, unless, words, patterns, implied)
        {
            General = Words(root, "general", known?.General),
            Relational = Words(root, "relational", known?.Relational),
            Relations = PatternCompiler.Relations(Words(root, "relational", known?.Relational)),
            Excluding = Words(root, "excluding", known?.Excluding),
            Verbs = verbs,
            Further = compiler.Further(verbs),
            Finer = Lists(root, "finer", known?.Finer),
            CoMentions = [.. Items(root, "coMentions").Select(item => CoMention(item, name, kinds, words)), .. known?.CoMentions ?? []],
            Likely = [.. Items(root, "likely").Select(item => new LikelyType(
                Text(item, "type", name), Kinds(item, "start", "likely", name, kinds), Kinds(item, "startNot", "likely", name, kinds),
                Kinds(item, "end", "likely", name, kinds), Kinds(item, "endNot", "likely", name, kinds))
            {
                IsOne = item.TryGetProperty("one", out JsonElement one) && one.GetBoolean(),
                Words = PatternCompiler.AnyOf(Words(item, "words", null)),
            }), .. known?.Likely ?? []],
            Marks = new WordMarks(posts, words.GetValueOrDefault("adv", new HashSet<string>())),
        };
    }

    private static CoMentionPattern CoMention(
        JsonElement item, string file, Dictionary<string, IReadOnlySet<string>> kinds, Dictionary<string, IReadOnlySet<string>> words)
    {
        string name = Text(item, "name", file);
        return new CoMentionPattern(
            name, Text(item, "type", file), Kinds(item, "start", name, file, kinds), Kinds(item, "end", name, file, kinds),
            PatternCompiler.AnyOf(Named("words")), item.TryGetProperty("least", out JsonElement least) ? least.GetInt32() : 2)
        {
            Unless = Named("unless"),
            After = PatternCompiler.EndsWith(Named("after")),
            NotAfter = PatternCompiler.EndsWith(Named("notAfter")),
            StartNotAfter = PatternCompiler.EndsWith(Named("startNotAfter")),
            NotBetween = PatternCompiler.AnyOf(Named("notBetween")),
            NotBackwards = PatternCompiler.AnyOf(Named("notBackwards")),
            Many = Words(item, "many", null),
            Once = Words(item, "once", null),
            Alone = Words(item, "alone", null),
            Unused = Words(item, "unused", null),
            Reach = item.TryGetProperty("reach", out JsonElement reach) ? Math.Clamp(reach.GetInt32(), 0, 1) : 0,
            StartNot = Kinds(item, "startNot", name, file, kinds),
            EndNot = Kinds(item, "endNot", name, file, kinds),
            IsOne = item.TryGetProperty("one", out JsonElement one) && one.GetBoolean(),
            IsNoOwner = item.TryGetProperty("noOwner", out JsonElement owner) && owner.GetBoolean(),
        };

        // A name in braces stands for the words of that name.
        HashSet<string> Named(string property) => new(
            Words(item, property, null).SelectMany(word =>
                word[0] == '{' && words.GetValueOrDefault(word.Trim('{', '}')) is { } list ? list.AsEnumerable() : [word]),
            StringComparer.OrdinalIgnoreCase);
    }

    private static FactPattern Pattern(
        JsonElement item, string file, Dictionary<string, IReadOnlySet<string>> kinds, PatternCompiler compiler)
    {
        string name = Text(item, "name", file);
        bool hasText = item.TryGetProperty("text", out JsonElement text), isWithin = item.TryGetProperty("within", out JsonElement within);
        if (hasText == isWithin)
            throw new DocumentException($"{file}: the pattern '{name}' needs a \"text\", or \"within\" for a name within another.");
        try
        {
            return new FactPattern(
                name, Text(item, "type", file), Kinds(item, "start", name, file, kinds), Kinds(item, "end", name, file, kinds),
                item.TryGetProperty("known", out JsonElement known) ? known.GetString() : null,
                hasText ? compiler.Compile(text.GetString()!) : null, isWithin ? within.GetString() : null)
            {
                Unless = Words(item, "unless", null),
                StartNot = Kinds(item, "startNot", name, file, kinds),
                EndNot = Kinds(item, "endNot", name, file, kinds),
                Least = item.TryGetProperty("least", out JsonElement least) ? least.GetInt32() : 1,
            };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            throw new DocumentException($"{file}: the pattern '{name}' cannot be read: {exception.Message}.", exception);
        }
    }

    private static string[] Kinds(
        JsonElement item, string end, string pattern, string file, Dictionary<string, IReadOnlySet<string>> kinds)
    {
        string[] named = [.. Items(item, end).Select(kind => kind.GetString()!)];
        string? unknown = Array.Find(named, kind => !kinds.ContainsKey(kind));
        return unknown is null ? named : throw new DocumentException(
            $"{file}: the pattern '{pattern}' names the kind '{unknown}', which is none of {string.Join(", ", kinds.Keys)}.");
    }

    private static string Text(JsonElement item, string property, string file) =>
        item.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()!
        : throw new DocumentException($"{file}: a pattern has no text \"{property}\": {item.GetRawText()}");

    private static IEnumerable<JsonElement> Items(JsonElement root, string property) =>
        root.TryGetProperty(property, out JsonElement items) ? items.EnumerateArray() : [];

    private static Dictionary<string, IReadOnlySet<string>> Lists(
        JsonElement root, string property, IReadOnlyDictionary<string, IReadOnlySet<string>>? known)
    {
        Dictionary<string, IReadOnlySet<string>> lists = new([.. known ?? new Dictionary<string, IReadOnlySet<string>>()]);
        if (root.TryGetProperty(property, out JsonElement all))
        {
            foreach (JsonProperty list in all.EnumerateObject())
                lists[list.Name] = Words(list.Value, lists.GetValueOrDefault(list.Name));
        }

        return lists;
    }

    private static IReadOnlySet<string> Words(JsonElement root, string property, IReadOnlySet<string>? known) =>
        root.TryGetProperty(property, out JsonElement words) ? Words(words, known) : known ?? new HashSet<string>();

    private static HashSet<string> Words(JsonElement words, IReadOnlySet<string>? known) =>
        new(
            [.. known ?? new HashSet<string>(), .. words.EnumerateArray().Select(word => word.GetString()!)],
            StringComparer.OrdinalIgnoreCase);
}
