using System.Globalization;

namespace ScoGraph.Functions.Scalar.Text.Normalization;

/// <summary>
/// What normal forms need to know of Unicode, read once from the embedded file <c>decompositions.txt</c>. The system's own tables are not
/// used: they differ from machine to machine, and are absent where an application runs without cultures.
/// </summary>
internal sealed class NormalizationData
{
    private static readonly Lazy<NormalizationData> Loaded = new(() => new NormalizationData());

    private readonly Dictionary<int, byte> _classes = [];
    private readonly Dictionary<int, int[]> _canonical = [];
    private readonly Dictionary<int, int[]> _compatible = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    private NormalizationData()
    {
        using Stream stream = typeof(NormalizationData).Assembly.GetManifestResourceStream("decompositions.txt")
            ?? throw new InvalidOperationException("The embedded table of decompositions is missing.");
        using StreamReader lines = new(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line[0] != '#')
                Read(line.Split(' '));
        }
    }

    public static NormalizationData Instance => Loaded.Value;

    /// <summary>The combining class: 0 of what begins a character.</summary>
    public int ClassOf(int code) => _classes.GetValueOrDefault(code);

    /// <summary>What a code point is made of, one step of it; null where it stands for itself.</summary>
    public int[]? Decompose(int code, bool compatible) =>
        _canonical.TryGetValue(code, out int[]? parts) || (compatible && _compatible.TryGetValue(code, out parts)) ? parts : null;

    /// <summary>The one code point that stands for two; null where there is none.</summary>
    public int? Compose(int first, int second) => _compositions.TryGetValue((first, second), out int whole) ? whole : null;

    private void Read(string[] words)
    {
        int code = Code(words[0]), next = 1;
        if (char.IsAsciiDigit(words[1][0]))
            _classes[code] = byte.Parse(words[next++], CultureInfo.InvariantCulture);
        if (next == words.Length)
            return;
        char kind = words[next][0];
        int[] parts = [Code(words[next][1..]), .. words.Skip(next + 1).Select(Code)];
        (kind == '~' ? _compatible : _canonical)[code] = parts;
        if (kind == '=')
            _compositions[(parts[0], parts[1])] = code;
    }

    private static int Code(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
