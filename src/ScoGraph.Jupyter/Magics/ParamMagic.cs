using ScoGraph.Jupyter.Cells;
using ScoGraph.Jupyter.Display;

namespace ScoGraph.Jupyter.Magics;

internal sealed class ParamMagic : IMagic
{
    public string Name => "param";

    public string Usage => "%param NAME VALUE";

    public string Help => "Sets the parameter $NAME for the next queries; the value is an expression, else text. Alone it lists what is set.";

    public void Run(CellStep step)
    {
        string[] words = step.Argument.Split(
            (char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            List(step);
        else if (words.Length == 1)
            throw KernelErrors.Usage(Usage);
        else
            step.Session.Parameters[words[0].TrimStart('$')] = Value(step, words[1]);
    }

    private static object? Value(CellStep step, string text)
    {
        try
        {
            return step.Session.Source.Query($"RETURN ({text}\n) AS value", step.Session.Parameters,
                step.Session.Settings.Options, step.Cancellation)[0][0];
        }
        catch (QueryException exception) when (exception.Category == ErrorCategory.SyntaxError)
        {
            return text;
        }
    }

    private static void List(CellStep step)
    {
        HtmlTable table = new(["parameter", "value"], [false, false]);
        List<string> lines = [];
        foreach (string name in step.Session.Parameters.Keys.Order(StringComparer.Ordinal))
        {
            string value = step.Session.Source.Query(
                $"RETURN $`{name.Replace("`", "``", StringComparison.Ordinal)}` AS value", step.Session.Parameters)[0].ToString()[8..^1];
            table.Add(["$" + name, value]);
            lines.Add($"${name}: {value}");
        }

        step.Output.Show(new MimeBundle(string.Join('\n', lines))
            .With(MimeBundle.Html, table.Close(lines.Count == 0 ? "No parameter is set." : "")));
    }
}
