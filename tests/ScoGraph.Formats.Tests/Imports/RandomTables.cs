using System.Globalization;
using System.Text;

namespace ScoGraph.Formats.Tests.Imports;

/// <summary>Folders of CSV made at random: mostly right, in every form that a file may have, and now and then wrong.</summary>
internal sealed class RandomTables(int seed)
{
    private static readonly string[] Texts =
    [
        "", "a", "Samarkand", "Самарканд", "a text of more than sixteen bytes", "\U0001F42B", "it \"is\" so", "5\" pipe", "x,y;z|w\tv",
        "two\nlines", "two\r\nlines", "\"", " ", "NULL",
    ];

    private static readonly string[] Numbers =
        ["0", "7", "-3", "007", "+5", " 12 ", "123456789012345678", "1234567890123456789", "-9223372036854775808", ""];

    private static readonly string[] Floats = ["1.5", "-0", "1e-7", " 2.5 ", "NaN", "-Infinity", "", "3", "0.1"];
    private static readonly string[] Wrong = ["x", "1.5.2", "99999999999999999999", "--1", "1 2"];
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private readonly Random _random = new(seed);
    private char _delimiter;
    private string _lineEnd = "\n";
    private bool _isSloppy;

    /// <summary>Whether the ids of nodes are to be read as integers.</summary>
    public bool HasIntegerIds { get; private set; }

    public void WriteTo(string folder)
    {
        HasIntegerIds = _random.Next(2) == 0;
        _isSloppy = _random.Next(3) == 0;
        int nodes = _random.Next(1, 40);
        string[] ids = [.. Enumerable.Range(0, nodes).Select(i => HasIntegerIds ? Integer(i) : $"id {i}")];
        WriteNodes(folder, ids);
        WriteRelationships(folder, ids);
    }

    private static string Integer(int i) => (i % 11 == 10 ? i * 1_000_000_007L : i).ToString(CultureInfo.InvariantCulture);

    private void WriteNodes(string folder, string[] ids)
    {
        Style();
        bool labelled = _random.Next(2) == 0;
        List<string> header = ["key:ID", "n:long", "f:double", "s", "b:boolean", "l:string[]", "skip:IGNORE"];
        if (labelled)
            header.Add(":LABEL");
        List<string[]> rows = [];
        foreach (string id in ids)
        {
            string[] row =
            [
                id, Cell(Numbers), Cell(Floats), Pick(Texts), Pick("true", "FALSE", ""), Pick("a;b", "", "c"), Pick(Texts),
                Pick("A", "A;B", "", "C"),
            ];
            rows.Add(row[..header.Count]);
        }

        if (_isSloppy && ids.Length > 2)
            rows.Add([.. rows[1]]);
        Write(folder, "N", header, rows);
    }

    private void WriteRelationships(string folder, string[] ids)
    {
        Style();
        bool isPlain = _random.Next(3) == 0;
        List<string> header = isPlain ? ["source", "target", "type", "n", "s"] : [":START_ID", ":END_ID", ":TYPE", "n:int", "s:string"];
        List<string[]> rows = [];
        for (int i = _random.Next(60); i > 0; i--)
            rows.Add([End(ids), End(ids), Pick("KNOWS", "LIKES", "a long name of a type"), Cell(Numbers), Pick(Texts)]);
        if (_isSloppy && rows.Count > 0 && _random.Next(3) == 0)
            rows[^1][2] = "";
        Write(folder, "R", header, rows);
    }

    private void Style()
    {
        _delimiter = Pick("|", ",", ";", "\t")[0];
        _lineEnd = LineEnds[Math.Min(2, _random.Next(12) / 5)];
    }

    private string End(string[] ids) => _isSloppy && _random.Next(50) == 0 ? "nobody" : Pick(ids);

    private string Cell(string[] right) => _isSloppy && _random.Next(40) == 0 ? Pick(Wrong) : Pick(right);

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];

    private void Write(string folder, string name, List<string> header, List<string[]> rows)
    {
        int parts = _random.Next(1, 3);
        for (int part = 0; part < parts; part++)
        {
            StringBuilder text = new(_random.Next(4) == 0 ? "\uFEFF" : "");
            if (part == 0 || _random.Next(2) == 0)
                Append(text, [.. header]);
            for (int row = part; row < rows.Count; row += parts)
                Append(text, rows[row]);
            if (text.Length > 0 && _random.Next(3) == 0)
                text.Length -= _lineEnd.Length;
            List<byte> bytes = [.. Encoding.UTF8.GetBytes(text.ToString())];
            if (_isSloppy && _random.Next(6) == 0)
                bytes.Insert(_random.Next(bytes.Count), Pick("\"", "\n", "é")[0] is 'é' ? (byte)0xFF : (byte)'"');
            File.WriteAllBytes(Path.Combine(folder, parts == 1 ? $"{name}.csv" : $"{name}_{part}.csv"), [.. bytes]);
        }
    }

    private void Append(StringBuilder text, string[] cells)
    {
        if (_random.Next(12) == 0)
            text.Append(_lineEnd);
        if (_isSloppy && _random.Next(60) == 0)
            cells = _random.Next(2) == 0 ? cells[..^1] : [.. cells, "more"];
        text.AppendJoin(_delimiter, cells.Select(Quoted)).Append(_lineEnd);
    }

    private string Quoted(string cell)
    {
        bool needs = cell.AsSpan().IndexOfAny("\r\n\"") >= 0 || cell.Contains(_delimiter);

        // A quote that does not begin a field means itself.
        if (cell.StartsWith("5\"", StringComparison.Ordinal) && !cell.Contains(_delimiter))
            return cell;
        return needs || _random.Next(6) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
