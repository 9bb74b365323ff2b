using ScoGraph.Durable;

// What a graph's file costs: each part prints lines of figures, both sides of a ratio in one run.
Dictionary<string, Action<string[]>> parts = new()
{
    ["import"] = arguments => Import.Run(arguments[0], arguments[1]),
    ["open"] = arguments => Opening.Run(arguments[0]),
    ["commits"] = arguments => Commits.Run(arguments[0]),
    ["budget"] = arguments => Budget.Run(arguments[0]),
    ["queries"] = arguments => Queries.Run(arguments[0], arguments[1], arguments[2]),
    ["past"] = arguments => Past.Run(arguments[0]),
};
if (args.Length < 2 || !parts.TryGetValue(args[0], out Action<string[]>? part))
{
    Console.Error.WriteLine("import DATA FILE | open FILE | commits FOLDER | budget FILE | queries DATA FILE QUERIES | past FOLDER");
    return 2;
}

part(args[1..]);
return 0;
