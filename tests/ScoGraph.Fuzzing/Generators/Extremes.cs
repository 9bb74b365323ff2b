namespace ScoGraph.Fuzzing.Generators;

/// <summary>Expressions whose values lie at the edges of their types.</summary>
internal static class Extremes
{
    public static readonly string[] Expressions =
    [
        "null", "true", "false", "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "2147483648", "0.0", "-0.0", "1e308",
        "-1.7976931348623157e308", "4.9e-324", "0.0 / 0.0", "1.0 / 0.0", "-1.0 / 0.0", "''", "'a'", "' '", "'\\u0000'", "'\\uD83D\\uDE00'",
        "'%'", "'\\\\'", "'2024-02-30'", "'P1Y'", "'99999999999999999999'", "'+999999999-12-31'", "'[a-'", "'(a+)+$'", "[]", "[null]",
        "[1, 2.0, 'a', null]", "[[[]]]", "range(0, 1000)", "range(1, 3)", "{}", "{a: null}", "{a: {a: {a: 1}}}", "date('2024-01-31')",
        "date('-999999999-01-01')", "date('+999999999-12-31')", "datetime('2024-01-31T10:00+01:00[Europe/Paris]')", "localtime('23:59:59.999999999')",
        "time('00:00+18:00')", "localdatetime('+999999999-12-31T23:59:59.999999999')", "duration('P1M')", "duration({nanoseconds: 9223372036854775807})",
        "duration({years: 999999999})", "n", "r", "p", "[n]", "[p, r]", "{n: n}", "n.name", "labels(n)", "nodes(p)", "$missing",
        "point({x: 1, y: 2})", "point({latitude: 90, longitude: -180, height: 1e308})",
        "point({x: 1.7976931348623157e308, y: -1.7976931348623157e308, z: 0})", "{x: 1, y: 0.0 / 0.0}", "{srid: 4326, x: 720.5, y: 91}", "reduce(s = 'ab', i IN range(1, 12) | s + s)", "reduce(l = [1], i IN range(1, 60) | [l])", "reduce(l = [1], i IN range(1, 12) | [l, l])",
        "reduce(l = [1], i IN range(1, 40) | [l, l])", "[x IN range(1, 2000) | toString(x)]", "rand()", "count(*)", "collect(n)", "(n)-->()",
    ];

    /// <summary>Texts that no query holds, put between its pieces.</summary>
    public static readonly string[] Noise =
    [
        "\0", "\uD83D", "\uDE00", "\u00A0", "\u2028", "`", "'", "\"", "\\", "/*", "*/", "//", "$", "{", "}", "[", "]", "(", ")", ";", "|", "..",
        "*", "+", "-", "->", "<-", "--", "=~", "<>", "!", "&", "%", "::", "é", "𝔘", "\r", "\n", "\t", "0x", "1e", "1_000", "9999999999999999999999",
    ];
}
