namespace ScoGraph.Drawing.Svg;

/// <summary>
/// The style rules of a picture, each under the picture's own class, so that several in one page leave each other alone. Plain rules and a
/// media query rather than variables, which programs that turn SVG into pixels often do not know.
/// </summary>
internal static class StyleSheet
{
    private static readonly Colours Light = new("#ffffff", "#707a86", "#3f4752", "#1b1f24");
    private static readonly Colours Dark = new("#14181d", "#8a95a1", "#c3cad3", "#eceff2");

    public static string Write(string scope, DrawingTheme theme)
    {
        string fixedRules = Scoped(scope,
            ".line{fill:none;stroke-width:1.3}", ".path{stroke-width:2.4}", ".type{font-size:10px;text-anchor:middle}",
            ".node text{font-size:12px;text-anchor:middle}", ".node rect{stroke-width:1.4}", ".key,.note{font-size:12px}", ".note{font-style:italic}",
            ".head{font-size:16px;font-weight:600}");
        return theme switch
        {
            DrawingTheme.Light => fixedRules + Rules(scope, Light),
            DrawingTheme.Dark => fixedRules + Rules(scope, Dark),
            _ => fixedRules + Rules(scope, Light) + "@media (prefers-color-scheme:dark){\n" + Rules(scope, Dark) + "}\n",
        };
    }

    private static string Rules(string scope, Colours colours) => Scoped(scope,
        $".ground,.plate{{fill:{colours.Ground}}}", $".line{{stroke:{colours.Line}}}", $".tip{{fill:{colours.Line}}}",
        $".type,.note{{fill:{colours.Faint}}}", $".key,.head{{fill:{colours.Text}}}", $".node rect,.swatch{{stroke:{colours.Text}}}");

    private static string Scoped(string scope, params string[] rules) => string.Concat(rules.Select(rule =>
    {
        int brace = rule.IndexOf('{', StringComparison.Ordinal);
        return string.Join(",", rule[..brace].Split(',').Select(selector => $".{scope} {selector}")) + rule[brace..] + "\n";
    }));

    /// <param name="Faint">Text that is not to catch the eye first.</param>
    private sealed record Colours(string Ground, string Line, string Faint, string Text);
}
