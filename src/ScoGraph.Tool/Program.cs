using ScoGraph.Tool;

return ToolApplication.Run(args, Console.In, Console.Out, Console.Error);
