using ScoGraph.Model.Values;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class ParamMagic : IMagic
{
    public string Name => "param";

    public string Usage => "%param NAME VALUE";

    public string Help => "Sets the parameter $NAME for the next queries; the value is an expression, else text. Alone it lists what is set.";

    public void Run(CellExecution execution)
    {
        string[] words = execution.Argument.Split(
            (char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            List(execution);
        else if (words.Length == 1)
            throw SessionErrors.Usage(execution.Session.Host, Usage);
        else
            execution.Session.Parameters[words[0].TrimStart('$')] = ValueText.Read(execution, words[1]);
    }

    private static void List(CellExecution execution)
    {
        HtmlTableBuilder table = new(["parameter", "value"], [false, false]);
        List<string> lines = [];
        foreach (string name in execution.Session.Parameters.Keys.Order(StringComparer.Ordinal))
        {
            string value = execution.Session.Source.Query(
                $"RETURN ${QuotedName.Of(name)} AS value", execution.Session.Parameters)[0].ToString()[8..^1];
            table.Add(["$" + name, value]);
            lines.Add($"${name}: {value}");
        }

        execution.Output.Show(new MimeBundle(string.Join('\n', lines))
            .With(MimeBundle.Html, table.Close(lines.Count == 0 ? "No parameter is set." : "")));
    }
}
